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
import { CsvColumns } from "#app/areas/payments/views/csv-columns.tsx";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import {
  UnreadableStatement,
  type StatementEntry,
} from "#app/platform/gateways/bank/bank-statement.ts";
import { guessMapping, readCsvEntries } from "#app/platform/gateways/bank/read-csv.server.ts";
import { decodeText, readStatement } from "#app/platform/gateways/bank/read-statement.server.ts";
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
});
const MOST_TEXT = 300_000;

type Answer = {
  problem: string | null;
  /** The line that no invoice was chosen for. */
  unchosen?: string;
  columns?: {
    head: string[];
    samples: string[][];
    guess: ReturnType<typeof guessMapping>;
    csv: string;
  };
};
const failed = (problem: string, status = 400) => data<Answer>({ problem }, { status });

const HERE = "/app/money/statement";

async function takeIn(context: MemberContext, entries: StatementEntry[]) {
  const outcome = await attempt(importStatement(context, entries));
  return outcome.done
    ? redirect(`${HERE}?fresh=${outcome.value.fresh}&known=${outcome.value.known}`)
    : failed(refusalText(outcome.reason, context.language), 409);
}

/**
 * Uploads a file: CAMT.053, MT940 and a CSV with a known header are imported at once; a new CSV
 * first asks for its column mapping.
 */
async function upload(context: MemberContext, request: Request) {
  const asksAgain = new URL(request.url).searchParams.has("columns");
  const { content, problem } = await receiveOnly(request, gateways().files);
  if (!content) return failed(refusalText(problem, context.language));
  const { country, currency } = await findWorkspace(context);
  const text = decodeText(content, country);
  const read = readStatement(text);
  if ("entries" in read) return takeIn(context, read.entries);
  const mapping = await findBankFormat(context, read.head);
  if (mapping && !asksAgain) return takeIn(context, readCsvEntries(read.rows, mapping, currency));
  if (text.length > MOST_TEXT)
    return failed(moneyWords(context.language).bankStatement.tooLongForTheFirstTime);
  return data<Answer>({
    problem: null,
    columns: {
      head: read.head,
      samples: read.rows.slice(0, 4),
      guess: guessMapping(read.head),
      csv: text,
    },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  try {
    if (request.headers.get("content-type")?.startsWith("multipart/"))
      return await upload(context, request);
    const form = await readForm(request);
    const intent = form.get("intent");
    if (intent === "read-csv") {
      const read = readStatement(formText(form, "csv"));
      const mapping = mappingSchema.safeParse(Object.fromEntries(form));
      if ("entries" in read || !mapping.success)
        return failed(moneyWords(context.language).bankStatement.chooseTheColumns);
      await saveBankFormat(context, read.head, mapping.data);
      return await takeIn(
        context,
        readCsvEntries(read.rows, mapping.data, (await findWorkspace(context)).currency),
      );
    }
    return await settle(context, form);
  } catch (error) {
    if (error instanceof UnreadableStatement)
      return failed(moneyWords(context.language).bankStatement.unreadable[error.reason]);
    throw error;
  }
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
function Told() {
  const words = useWords(moneyWords).bankStatement;
  const [search] = useSearchParams();
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
      <Told />
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
