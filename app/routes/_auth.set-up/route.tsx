import { getFormProps, useForm } from "@conform-to/react";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { gateways } from "#app/composition/gateways.server.ts";
import { createSample } from "#app/workflows/sample/create-sample.server.ts";
import { createWorkspace } from "#app/areas/workspaces/commands/create-workspace.server.ts";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { hasWorkspace } from "#app/areas/workspaces/queries/has-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { forgetSetUpCode, isSetUpCode } from "#app/platform/auth/set-up-code.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { signedIn } from "#app/platform/http/session-cookie.server.ts";
import {
  countriesIn,
  currenciesIn,
  isCountry,
  isCurrency,
  isTimeZone,
  TIME_ZONES,
} from "#app/platform/i18n/places.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, Select, TextField } from "#app/platform/ui/field.tsx";
import { setUpSchema } from "./schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { accountWords } from "#words/studio/account.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { problem } from "#app/words/problem.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta = titled(accountWords, (words) => words.setUp.setUp);

export async function loader({ request }: LoaderFunctionArgs) {
  const language = studioLanguage(request);
  if (await hasWorkspace(visitorContext().db)) return redirect("/sign-in");
  return data({
    countries: countriesIn(language),
    currencies: currenciesIn(language),
    timeZones: TIME_ZONES,
  });
}

type Places = { country: string; currency: string; timeZone: string };

const isOnTheLists = ({ country, currency, timeZone }: Places) =>
  isCountry(country) && isCurrency(currency) && isTimeZone(timeZone);

const besideItsField = (reason: string, language: string) =>
  reason.startsWith("too-")
    ? { fieldErrors: { password: [refusalText(reason, language)] } }
    : { formErrors: [refusalText(reason, language)] };

export async function action({ request }: ActionFunctionArgs) {
  const context = visitorContext();
  const form = await readForm(request);
  const isLook = form.get("intent") === "look-around";
  const schema = isLook ? setUpSchema.pick({ code: true }) : setUpSchema;
  const submission = parseForm(form, { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["password"] }));
  const no = (reply: object) =>
    refused(submission.reply({ ...reply, hideFields: isLook ? [] : ["password"] }));
  const tries = await attempt(
    throttle(context.db, {
      key: `set-up from ${callerAddress(request)}`,
      limit: { most: 10, minutes: 15 },
      now: context.now,
    }),
  );
  if (!tries.done) return no({ formErrors: [refusalText(tries.reason, studioLanguage(request))] });
  if (!isSetUpCode(submission.value.code))
    return no({ fieldErrors: { code: [refusalText("wrong-code", studioLanguage(request))] } });
  const userAgent = request.headers.get("user-agent") ?? "";
  const order = setUpSchema.safeParse(isLook ? {} : submission.value);
  if (order.success && !isOnTheLists(order.data))
    return no({ formErrors: [problem("placesUnknown")] });
  const outcome = await attempt(
    order.success
      ? createWorkspace(context, { ...order.data, userAgent })
      : createSample(context, { userAgent, files: gateways().files }),
  );
  if (!outcome.done) return no(besideItsField(outcome.reason, studioLanguage(request)));
  forgetSetUpCode();
  return redirect("/app", { headers: { "Set-Cookie": signedIn(outcome.value) } });
}

export default function SetUp() {
  const labels = useWords(accountWords).setUp;
  const { countries, currencies, timeZones } = useLoaderData<typeof loader>();
  const defaultValue = {
    country: "LT",
    currency: "EUR",
    timeZone: "Europe/Vilnius",
    accent: "#2b4c7e",
  };
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.result,
    id: "set-up",
    defaultValue,
  });
  const field = (name: keyof typeof setUpSchema.shape) => fields[name as keyof typeof fields];
  return (
    <AuthShell title={labels.setUpYourStudio} wide>
      <Form method="post" {...getFormProps(form)} className="space-y-8">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={field("code")}
          label={labels.setUpCode}
          hint={labels.setUpCodeHint}
          autoComplete="off"
          required
        />
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">{labels.yourStudio}</legend>
          <TextField
            field={field("workspace")}
            label={labels.studioName}
            autoComplete="organization"
            className="sm:col-span-2"
          />
          <Select field={field("country")} label={labels.country} options={countries} />
          <Select field={field("currency")} label={labels.currency} options={currencies} />
          <Select field={field("timeZone")} label={labels.timeZone} options={timeZones} />
          <TextField
            field={field("accent")}
            label={labels.accentColour}
            type="color"
            hint={labels.accentColourHint}
          />
        </fieldset>
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">{labels.you}</legend>
          <TextField field={field("name")} label={labels.yourName} autoComplete="name" />
          <TextField
            field={field("email")}
            label={labels.email}
            type="email"
            autoComplete="username"
          />
          <TextField
            field={field("password")}
            label={labels.password}
            type="password"
            autoComplete="new-password"
            hint={labels.passwordHint}
            className="sm:col-span-2"
          />
        </fieldset>
        <Button name="intent" value="create-workspace" tone="main">
          {labels.openMyStudio}
        </Button>
        <section className="border-line border-t pt-6">
          <h2 className="text-lg">{labels.lookAroundFirst}</h2>
          <p className="mt-1 mb-4 max-w-[60ch]">{labels.sampleStudioWithThree}</p>
          <Button name="intent" value="look-around">
            {labels.openTheSampleStudio}
          </Button>
        </section>
      </Form>
    </AuthShell>
  );
}
