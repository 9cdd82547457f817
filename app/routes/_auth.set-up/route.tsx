import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { createSample } from "#app/workflows/sample/create-sample.server.ts";
import { createWorkspace } from "#app/areas/workspaces/commands/create-workspace.server.ts";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { hasWorkspace } from "#app/areas/workspaces/queries/has-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { forgetSetUpCode, isSetUpCode } from "#app/platform/auth/set-up-code.server.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { signedIn } from "#app/platform/http/session-cookie.server.ts";
import {
  COUNTRIES,
  CURRENCIES,
  isCountry,
  isCurrency,
  isTimeZone,
  TIME_ZONES,
} from "#app/platform/i18n/places.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, Select, TextField } from "#app/platform/ui/field.tsx";
import { setUpSchema } from "./schema.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction = () => [{ title: "Set up · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await hasWorkspace(visitorContext(request).db)) return redirect("/sign-in");
  return data({ countries: COUNTRIES, currencies: CURRENCIES, timeZones: TIME_ZONES });
}

type Places = { country: string; currency: string; timeZone: string };

const isOnTheLists = ({ country, currency, timeZone }: Places) =>
  isCountry(country) && isCurrency(currency) && isTimeZone(timeZone);

const besideItsField = (reason: string) =>
  reason.startsWith("too-")
    ? { fieldErrors: { password: [refusalText(reason)] } }
    : { formErrors: [refusalText(reason)] };

export async function action({ request }: ActionFunctionArgs) {
  const context = visitorContext(request);
  const form = await request.formData();
  const isLook = form.get("intent") === "look-around";
  const schema = isLook ? setUpSchema.pick({ code: true }) : setUpSchema;
  const submission = parseWithZod(form, { schema });
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
  if (!tries.done) return no({ formErrors: [refusalText(tries.reason)] });
  if (!isSetUpCode(submission.value.code))
    return no({ fieldErrors: { code: [refusalText("wrong-code")] } });
  const userAgent = request.headers.get("user-agent") ?? "";
  const order = setUpSchema.safeParse(isLook ? {} : submission.value);
  if (order.success && !isOnTheLists(order.data))
    return no({ formErrors: ["Choose country, currency and time zone from the lists."] });
  const outcome = await attempt(
    order.success
      ? createWorkspace(context, { ...order.data, userAgent })
      : createSample(context, { userAgent }),
  );
  if (!outcome.done) return no(besideItsField(outcome.reason));
  forgetSetUpCode();
  return redirect("/app", { headers: { "Set-Cookie": signedIn(outcome.value) } });
}

export default function SetUp() {
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
    <AuthShell title="Set up your studio" wide>
      <Form method="post" {...getFormProps(form)} className="space-y-8">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={field("code")}
          label="Set-up code"
          hint="The terminal shows it when Milepost starts, so that nobody else can claim this installation."
          autoComplete="off"
          required
        />
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">Your studio</legend>
          <TextField
            field={field("workspace")}
            label="Studio name"
            autoComplete="organization"
            className="sm:col-span-2"
          />
          <Select field={field("country")} label="Country" options={countries} />
          <Select field={field("currency")} label="Currency" options={currencies} />
          <Select field={field("timeZone")} label="Time zone" options={timeZones} />
          <TextField
            field={field("accent")}
            label="Accent colour"
            type="color"
            hint="For buttons, markers and links. It is darkened or lightened where it would be hard to read."
          />
        </fieldset>
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">You</legend>
          <TextField field={field("name")} label="Your name" autoComplete="name" />
          <TextField field={field("email")} label="Email" type="email" autoComplete="username" />
          <TextField
            field={field("password")}
            label="Password"
            type="password"
            autoComplete="new-password"
            hint="At least 12 characters; a few words are fine."
            className="sm:col-span-2"
          />
        </fieldset>
        <button name="intent" value="create-workspace" className="button" data-tone="main">
          Open my studio
        </button>
        <section className="border-line border-t pt-6">
          <h2 className="text-lg">Look around first</h2>
          <p className="mt-1 mb-4 max-w-[60ch]">
            A sample studio with three projects in different states. It is marked as a sample, and
            you can remove it with one click. It needs the set-up code above, too.
          </p>
          <button name="intent" value="look-around" className="button">
            Open the sample studio
          </button>
        </section>
      </Form>
    </AuthShell>
  );
}
