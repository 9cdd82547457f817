import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import {
  removeDaysOff,
  setWorkingDays,
  takeDaysOff,
} from "#app/areas/workspaces/commands/change-calendar.server.ts";
import { findCalendar } from "#app/areas/workspaces/queries/find-calendar.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";

export const meta: MetaFunction = () => [{ title: "Working days · Milepost" }];

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { ...(await findCalendar(context)), role: context.actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await request.formData();
  const text = (name: string) => formText(form, name);
  const typed = { fromDay: text("fromDay"), toDay: text("toDay"), title: text("title") };
  const orders: Record<string, () => Promise<void>> = {
    "set-working-days": () => setWorkingDays(context, form.getAll("day").map(String)),
    "take-days-off": () => takeDaysOff(context, typed),
    "remove-days-off": () => removeDaysOff(context, text("dayOffId")),
  };
  const outcome = await attempt(found(orders[text("intent")])());
  return outcome.done
    ? redirect("/app/settings/calendar?saved=1")
    : data({ reason: outcome.reason, typed }, { status: 400 });
}

export default function Calendar() {
  const { weekdays, daysOff, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const errorsOf = (reason: string) => (answer?.reason === reason ? [refusalText(reason)] : []);
  return (
    <SettingsFrame
      title="Working days"
      links={settingsLinks(role)}
      saved={search.has("saved") && !answer}
    >
      <p className="text-muted mb-6 max-w-[62ch]">
        When a change adds working days, its new dates are counted in these days, skipping your days
        off.
      </p>
      <FormError errors={errorsOf("no-working-day")} />
      <Form method="post">
        <fieldset>
          <legend className="font-display mb-2 text-xl">You work on</legend>
          <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
            {DAYS.map((label, index) => (
              <label key={label} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  name="day"
                  value={index + 1}
                  defaultChecked={weekdays.includes(index + 1)}
                  className="accent-accent h-5 w-5"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <button name="intent" value="set-working-days" className="button mt-3" data-tone="main">
          Save working days
        </button>
      </Form>
      <h2 className="mt-12 text-xl">Days off</h2>
      {daysOff.length === 0 ? <p className="text-muted mt-1">None planned.</p> : null}
      <DaysOff daysOff={daysOff} />
      <Form method="post" className="mt-4 grid gap-4 sm:grid-cols-3" key={daysOff.length}>
        <TextField
          field={{
            id: "fromDay",
            name: "fromDay",
            errors: errorsOf("day-missing"),
            initialValue: answer?.typed.fromDay,
          }}
          label="From"
          type="date"
        />
        <TextField
          field={{
            id: "toDay",
            name: "toDay",
            errors: errorsOf("days-reversed"),
            initialValue: answer?.typed.toDay,
          }}
          label="To (inclusive)"
          type="date"
        />
        <TextField
          field={{ id: "title", name: "title", initialValue: answer?.typed.title }}
          label="Reason (optional)"
          maxLength={120}
        />
        <div className="sm:col-span-3">
          <button name="intent" value="take-days-off" className="button">
            Add days off
          </button>
        </div>
      </Form>
    </SettingsFrame>
  );
}

type DaysOffProps = { daysOff: ReturnType<typeof useLoaderData<typeof loader>>["daysOff"] };

function DaysOff({ daysOff }: DaysOffProps) {
  return (
    <ul className="mt-2">
      {daysOff.map(({ id, fromDay, toDay, title }) => (
        <li
          key={id}
          className="border-line flex items-baseline justify-between gap-4 border-t py-2"
        >
          <span>
            {fromDay === toDay
              ? formatPlainDay(fromDay, "en")
              : `${formatPlainDay(fromDay, "en")} to ${formatPlainDay(toDay, "en")}`}
            {title ? <span className="text-muted">, {title}</span> : null}
          </span>
          <Form method="post">
            <input type="hidden" name="dayOffId" value={id} />
            <button
              name="intent"
              value="remove-days-off"
              className="button"
              data-tone="quiet"
              aria-label={`Remove ${title || formatPlainDay(fromDay, "en")}`}
            >
              Remove
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
