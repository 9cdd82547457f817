import type { MinorUnits } from "#app/kernel/money.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
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
import { requireMember } from "#app/platform/auth/guards.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
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

export const meta: MetaFunction = () => [{ title: "Bank statement · Milepost" }];

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

async function takeIn(context: Context<Member>, entries: StatementEntry[]) {
  const outcome = await attempt(importStatement(context, entries));
  return outcome.done
    ? redirect(`${HERE}?fresh=${outcome.value.fresh}&known=${outcome.value.known}`)
    : failed(refusalText(outcome.reason), 409);
}

/**
 * Uploads a file: CAMT.053, MT940 and a CSV with a known header are imported at once; a new CSV
 * first asks for its column mapping.
 */
async function upload(context: Context<Member>, request: Request) {
  const asksAgain = new URL(request.url).searchParams.has("columns");
  const { content, problem } = await receiveOnly(request, gateways().files);
  if (!content) return failed(refusalText(problem));
  const { country, currency } = await findWorkspace(context);
  const text = decodeText(content, country);
  const read = readStatement(text);
  if ("entries" in read) return takeIn(context, read.entries);
  const mapping = await findBankFormat(context, read.head);
  if (mapping && !asksAgain) return takeIn(context, readCsvEntries(read.rows, mapping, currency));
  if (text.length > MOST_TEXT)
    return failed(
      "This file is too long for the first time. Start with a shorter period, so that its columns can be learned.",
    );
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
    const form = await request.formData();
    const intent = form.get("intent");
    if (intent === "read-csv") {
      const read = readStatement(formText(form, "csv"));
      const mapping = mappingSchema.safeParse(Object.fromEntries(form));
      if ("entries" in read || !mapping.success)
        return failed("Choose the columns for the date and the amount.");
      await saveBankFormat(context, read.head, mapping.data);
      return await takeIn(
        context,
        readCsvEntries(read.rows, mapping.data, (await findWorkspace(context)).currency),
      );
    }
    return await settle(context, form);
  } catch (error) {
    if (error instanceof UnreadableStatement) return failed(error.message);
    throw error;
  }
}

const stay = (done: Promise<unknown>) => done.then(() => undefined);

async function settle(context: Context<Member>, form: FormData) {
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
  if (!outcome.done) return failed(refusalText(outcome.reason), 409);
  return redirect(
    outcome.value
      ? `${HERE}?booked=${outcome.value.booked}&refused=${outcome.value.refused}`
      : HERE,
  );
}

/** What the last action has done, according to the address. */
function Told() {
  const [search] = useSearchParams();
  const count = (name: string) => Number(search.get(name) ?? 0);
  const lines = (number: number) => (number === 1 ? "1 line" : `${number} lines`);
  const fresh = () => {
    const known = count("known") > 0 ? `, ${count("known")} already known` : "";
    return `${count("fresh") === 1 ? "1 new line" : `${count("fresh")} new lines`}${known}.`;
  };
  const booked = () => {
    const refused =
      count("refused") > 0 ? `; ${lines(count("refused"))} had already been settled elsewhere` : "";
    return `${lines(count("booked"))} booked${refused}.`;
  };
  const bookedOrNothing = search.has("booked") ? booked() : null;
  const sentence = search.has("fresh") ? fresh() : bookedOrNothing;
  return sentence === null ? null : (
    <p role="status" className="border-accent bg-sheet mb-6 border-l-4 px-4 py-3">
      {sentence}
    </p>
  );
}

export default function Statement() {
  const desk = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageTitle title="Bank statement" above={<Link to="/app/money">Money</Link>} />
      <p className="mb-6 max-w-[66ch]">
        Choose a statement from your bank as CAMT.053, MT940 or CSV. Incoming payments are compared
        with your open invoices; nothing is booked until you say so, and the same line never comes
        in twice.
      </p>
      <FormError errors={answer?.problem ? [answer.problem] : []} />
      <Told />
      <Form
        method="post"
        encType="multipart/form-data"
        className="mb-12 flex flex-wrap items-end gap-3"
      >
        <div>
          <label htmlFor="file" className="mb-1 block text-sm font-semibold">
            Statement file
          </label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".xml,.csv,.txt,.sta,.940,.mt940,text/csv,application/xml"
            className="field"
          />
        </div>
        <button className="button" data-tone="main">
          Read statement
        </button>
        <button className="button" data-tone="quiet" formAction="?columns">
          Choose the columns again
        </button>
      </Form>
      {answer?.columns ? <CsvColumns {...answer.columns} /> : null}
      <BankLines desk={desk} unchosen={answer?.unchosen ?? null} />
    </>
  );
}
