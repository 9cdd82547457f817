import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import {
  removeDaysOff,
  setWorkingDays,
  takeDaysOff,
} from "#app/areas/workspaces/commands/change-calendar.server.ts";
import { setAnswering } from "#app/areas/workspaces/commands/set-answering.server.ts";
import { findCalendar } from "#app/areas/workspaces/queries/find-calendar.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatPlainDay, formatWeekdayName } from "#app/platform/i18n/format.ts";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(settingsWords, (words) => words.calendar.workingDays);

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { ...(await findCalendar(context)), role: context.actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  const text = (name: string) => formText(form, name);
  const answering = {
    ...{ from: text("from"), to: text("to"), within: text("within") },
    awayUntil: text("awayUntil"),
  };
  const typed = { answering, fromDay: text("fromDay"), toDay: text("toDay"), title: text("title") };
  const orders: Record<string, () => Promise<void>> = {
    "set-working-days": () => setWorkingDays(context, form.getAll("day").map(String)),
    "set-answering": () => setAnswering(context, answering),
    "take-days-off": () => takeDaysOff(context, typed),
    "remove-days-off": () => removeDaysOff(context, text("dayOffId")),
  };
  const outcome = await attempt(found(orders[text("intent")])());
  return outcome.done
    ? redirect("/app/settings/calendar?saved=1")
    : data({ reason: outcome.reason, typed }, { status: 400 });
}

export default function Calendar() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(settingsWords).calendar;
  const { weekdays, daysOff, answering, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const errorsOf = (reason: string) => (answer?.reason === reason ? [refusalText(reason)] : []);
  return (
    <SettingsPage
      title={words.workingDays}
      readerRole={role}
      saved={search.has("saved") && !answer}
    >
      <p className="text-muted mb-6 max-w-[62ch]">{words.whenAChangeAddsWorking}</p>
      <FormError errors={errorsOf("no-working-day")} />
      <Form method="post">
        <fieldset>
          <legend className="font-display mb-2 text-xl">{words.youWorkOn}</legend>
          <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
            {WEEKDAYS.map((weekday) => (
              <Tick
                key={weekday}
                name="day"
                value={weekday}
                defaultChecked={weekdays.includes(weekday)}
              >
                {formatWeekdayName(weekday, language)}
              </Tick>
            ))}
          </div>
        </fieldset>
        <Button name="intent" value="set-working-days" tone="main" className="mt-3">
          {words.saveWorkingDays}
        </Button>
      </Form>
      <Answering answering={answer?.typed.answering ?? answering} reason={answer?.reason ?? ""} />
      <SectionHead className="mt-12">{words.daysOff}</SectionHead>
      {daysOff.length === 0 ? <p className="text-muted mt-1">{words.nonePlanned}</p> : null}
      <DaysOff daysOff={daysOff} />
      <Form method="post" className="mt-4 grid gap-4 sm:grid-cols-3" key={daysOff.length}>
        <TextField
          field={{
            id: "fromDay",
            name: "fromDay",
            errors: errorsOf("day-missing"),
            initialValue: answer?.typed.fromDay,
          }}
          label={words.from}
          type="date"
        />
        <TextField
          field={{
            id: "toDay",
            name: "toDay",
            errors: errorsOf("days-reversed"),
            initialValue: answer?.typed.toDay,
          }}
          label={words.to}
          type="date"
        />
        <TextField
          field={{ id: "title", name: "title", initialValue: answer?.typed.title }}
          label={words.reason}
          maxLength={120}
        />
        <div className="sm:col-span-3">
          <Button name="intent" value="take-days-off">
            {words.addDaysOff}
          </Button>
        </div>
      </Form>
    </SettingsPage>
  );
}

type AnsweringProps = { answering: Omit<Loaded["answering"], "timeZone">; reason: string };
type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The hours in which the studio answers, its rule, and its absence. */
function Answering({ answering, reason }: AnsweringProps) {
  const refusalText = useRefusalText();
  const words = useWords(settingsWords).calendar;
  const { timeZone } = useLoaderData<typeof loader>().answering;
  const errorsOf = (one: string) => (reason === one ? [refusalText(reason)] : []);
  const field = (name: keyof typeof answering, errors: string[] = []) => ({
    ...{ id: `answering-${name}`, name, errors, initialValue: answering[name] },
  });
  return (
    <>
      <SectionHead className="mt-12">{words.answering}</SectionHead>
      <p className="text-muted mt-1 max-w-[62ch]">{words.answeringHint}</p>
      <Form method="post" className="mt-4 grid gap-4 sm:grid-cols-2">
        <TextField
          field={field("from", errorsOf("hours-wrong"))}
          label={words.answerFrom}
          type="time"
        />
        <TextField field={field("to")} label={words.answerTo} type="time" />
        <TextField
          field={field("within")}
          label={words.answerWithin}
          hint={words.answerWithinHint}
          type="number"
          min={0}
          max={400}
        />
        <TextField
          field={field("awayUntil", errorsOf("time-wrong"))}
          label={words.awayUntil}
          hint={words.awayUntilHint(timeZone)}
          type="datetime-local"
        />
        <div className="sm:col-span-2">
          <Button name="intent" value="set-answering">
            {words.saveAnswering}
          </Button>
        </div>
      </Form>
    </>
  );
}

type DaysOffProps = { daysOff: ReturnType<typeof useLoaderData<typeof loader>>["daysOff"] };

function DaysOff({ daysOff }: DaysOffProps) {
  const language = useLanguage();
  const words = useWords(settingsWords).calendar;
  return (
    <ul className="mt-2">
      {daysOff.map(({ id, fromDay, toDay, title }) => (
        <li
          key={id}
          className="border-line flex items-baseline justify-between gap-4 border-t py-2"
        >
          <span>
            {fromDay === toDay
              ? formatPlainDay(fromDay, language)
              : words.toFromDay(formatPlainDay(fromDay, language), formatPlainDay(toDay, language))}
            {title ? <span className="text-muted">, {title}</span> : null}
          </span>
          <Form method="post">
            <input type="hidden" name="dayOffId" value={id} />
            <Button
              name="intent"
              value="remove-days-off"
              aria-label={words.removeNumbered(title || formatPlainDay(fromDay, language))}
              tone="quiet"
            >
              {words.remove}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
