import type { MinorUnits } from "#app/kernel/money.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { bookBankLine } from "#app/areas/payments/commands/bank/book-bank-line.server.ts";
import { bookExactLines } from "#app/areas/payments/commands/bank/book-exact-lines.server.ts";
import {
  setBankLineAside,
  takeBankLineBack,
} from "#app/areas/payments/commands/bank/set-bank-line-aside.server.ts";
import { importStatement } from "#app/areas/payments/commands/bank/import-statement.server.ts";
import { saveBankFormat } from "#app/areas/payments/commands/bank/save-bank-format.server.ts";
import { findBankFormat } from "#app/areas/payments/queries/find-bank-format.server.ts";
import { listBankLines } from "#app/areas/payments/queries/list-bank-lines.server.ts";
import { BankLines, BEYOND } from "#app/areas/payments/views/bank-lines.tsx";
import { UnreadLines } from "#app/areas/payments/views/unread-lines.tsx";
import { CsvColumns, type ColumnsToChoose } from "#app/areas/payments/views/csv-columns.tsx";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import type {
  CsvMapping,
  ReadStatement,
  StatementEntry,
  UnreadLine,
} from "#app/platform/gateways/bank/bank-statement.ts";
import { isDirectionKnown } from "#app/platform/gateways/bank/csv-direction.ts";
import {
  guessMapping,
  problemOf,
  readCsvEntries,
} from "#app/platform/gateways/bank/read-csv.server.ts";
import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { receiveOnly } from "#app/platform/http/uploads.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { moneyWords } from "#words/studio/money.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(moneyWords, (words) => words.bankStatement.bankStatement);

export async function loader({ request }: LoaderFunctionArgs) {
  return listBankLines(await requireMember(request));
}

const column = z.coerce.number().int().min(-1).max(200);
const mappingSchema = z.object({
  bookedOn: column.min(0),
  amount: column.min(0),
  currency: column,
  payer: column,
  text: column,
  dateFormat: z.enum(["ymd", "dmy", "mdy"]),
  direction: column,
  debit: column,
  state: column,
  sign: z.enum(["unknown", "minus", "all-in"]),
});
const MOST_TEXT = 300_000;

type Answer = {
  problem: string | null;
  /** The line that no invoice was chosen for. */
  unchosen?: string;
  columns?: ColumnsToChoose;
  /** What was read, and the lines that couldn't be. */
  read?: { fresh: number; known: number; unread: UnreadLine[] };
};
const failed = (problem: string, status = 400) => data<Answer>({ problem }, { status });

const HERE = "/app/money/statement";

/** Takes in the lines that can be read; those that can't are shown with the answer. */
async function takeIn(context: MemberContext, found: StatementEntry[], unreadRows: UnreadLine[]) {
  const bad = found.flatMap((entry) => {
    const reason = problemOf(entry);
    return reason ? [{ cells: Object.values(entry), reason }] : [];
  });
  const entries = found.filter((entry) => problemOf(entry) === null);
  const unread = [...unreadRows, ...bad];
  if (entries.length === 0 && unread.length > 0)
    return data<Answer>({ problem: null, read: { fresh: 0, known: 0, unread } });
  const outcome = await attempt(importStatement(context, entries));
  if (!outcome.done) return failed(refusalText(outcome.reason, context.language), 409);
  const { fresh, known } = outcome.value;
  if (unread.length > 0) return data<Answer>({ problem: null, read: { fresh, known, unread } });
  return redirect(`${HERE}?fresh=${fresh}&known=${known}`);
}

/**
 * Uploads a file: CAMT.053, MT940 and a CSV with a known header are imported at once; a new CSV
 * first asks for its column mapping, and one that doesn't say which money came in asks again.
 */
async function upload(context: MemberContext, request: Request) {
  const asksAgain = new URL(request.url).searchParams.has("columns");
  const { content, problem } = await receiveOnly(request, gateways().files);
  if (!content) return failed(refusalText(problem, context.language));
  const { country, currency } = await findWorkspace(context);
  const read = await readIsolated(content, country);
  if ("unreadable" in read)
    return failed(moneyWords(context.language).bankStatement.unreadable[read.unreadable]);
  if ("entries" in read) return takeIn(context, read.entries, []);
  const mapping = await findBankFormat(context, read.head);
  if (mapping && isDirectionKnown(mapping) && !asksAgain) {
    const { entries, unread } = readCsvEntries(read.rows, mapping, currency);
    return takeIn(context, entries, unread);
  }
  if (read.text.length > MOST_TEXT)
    return failed(moneyWords(context.language).bankStatement.tooLongForTheFirstTime);
  return askForColumns(read, guessMapping(read.head, read.rows));
}

const readIsolated = (content: Buffer, country: string): Promise<ReadStatement> =>
  runIsolated("read-statement", { content, country }).catch((error: unknown) => {
    if (error instanceof TaskFailed) return { unreadable: "too-much-work" };
    throw error;
  });

type Table = { head: string[]; rows: string[][]; text: string };

function askForColumns({ head, rows, text }: Table, guess: CsvMapping, isUnknown = false) {
  const columns = { head, samples: rows.slice(0, 4), guess, csv: text, isUnknown };
  return data<Answer>({ problem: null, columns }, { status: isUnknown ? 400 : 200 });
}

/** Reads a CSV with the columns that were chosen, which are stored for the next file. */
async function readWithColumns(context: MemberContext, form: FormData) {
  const text = formText(form, "csv");
  const read = await readIsolated(Buffer.from(text), "");
  const mapping = mappingSchema.safeParse(Object.fromEntries(form));
  if (!("head" in read) || !mapping.success)
    return failed(moneyWords(context.language).bankStatement.chooseTheColumns);
  if (!isDirectionKnown(mapping.data)) return askForColumns(read, mapping.data, true);
  await saveBankFormat(context, read.head, mapping.data);
  const { currency } = await findWorkspace(context);
  const { entries, unread } = readCsvEntries(read.rows, mapping.data, currency);
  return takeIn(context, entries, unread);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  if (request.headers.get("content-type")?.startsWith("multipart/"))
    return upload(context, request);
  const form = await readForm(request);
  return form.get("intent") === "read-csv" ? readWithColumns(context, form) : settle(context, form);
}

const stay = (done: Promise<unknown>) => done.then(() => undefined);

async function settle(context: MemberContext, form: FormData) {
  const lineId = formText(form, "lineId");
  const chosen = form
    .getAll("invoiceId")
    .filter((id): id is string => typeof id === "string" && id !== "");
  const acts: Record<string, () => Promise<{ booked: MinorUnits; refused: number } | undefined>> = {
    "book-exact-lines": () => bookExactLines(context),
    "book-bank-line": () =>
      stay(
        bookBankLine(context, {
          lineId,
          invoiceIds: chosen.map((id) => id.replace(BEYOND, "")),
          isBeyond: chosen.some((id) => id.startsWith(BEYOND)),
        }),
      ),
    "set-bank-line-aside": () => stay(setBankLineAside(context, lineId)),
    "take-bank-line-back": () => stay(takeBankLineBack(context, lineId)),
  };
  const intent = formText(form, "intent");
  if (intent === "book-bank-line" && chosen.length === 0)
    return data<Answer>({ problem: null, unchosen: lineId }, { status: 400 });
  const act = acts[intent];
  if (!act) throw new Response(null, { status: 400 });
  const outcome = await attempt(act());
  if (!outcome.done) return failed(refusalText(outcome.reason, context.language), 409);
  return redirect(
    outcome.value
      ? `${HERE}?booked=${outcome.value.booked}&refused=${outcome.value.refused}`
      : HERE,
  );
}

/** What the last action has done, according to the address. */
function Told({ read }: { read: Answer["read"] }) {
  const words = useWords(moneyWords).bankStatement;
  const [search] = useSearchParams();
  if (read) return <UnreadLines {...read} />;
  const count = (name: string) => Number(search.get(name) ?? 0);
  const booked = search.has("booked") ? words.booked(count("booked"), count("refused")) : null;
  const sentence = search.has("fresh") ? words.fresh(count("fresh"), count("known")) : booked;
  return sentence === null ? null : (
    <Notice role="status" className="mb-6">
      {sentence}
    </Notice>
  );
}

export default function Statement() {
  const words = useWords(moneyWords).bankStatement;
  const desk = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageTitle title={words.bankStatement} above={<Link to="/app/money">{words.money}</Link>} />
      <p className="mb-6 max-w-[66ch]">{words.chooseAStatement}</p>
      <FormError errors={answer?.problem ? [answer.problem] : []} />
      <Told read={answer?.read} />
      <Form
        method="post"
        encType="multipart/form-data"
        className="mb-12 flex flex-wrap items-end gap-3"
      >
        <div>
          <Label htmlFor="file">{words.statementFile}</Label>
          <TextInput
            id="file"
            name="file"
            type="file"
            accept=".xml,.csv,.txt,.sta,.940,.mt940,text/csv,application/xml"
          />
        </div>
        <Button tone="main">{words.readStatement}</Button>
        <Button formAction="?columns" tone="quiet">
          {words.chooseTheColumnsAgain}
        </Button>
      </Form>
      {answer?.columns ? <CsvColumns {...answer.columns} /> : null}
      <BankLines desk={desk} unchosen={answer?.unchosen ?? null} />
    </>
  );
}
