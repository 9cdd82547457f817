import { Form } from "@remix-run/react";
import type { BuiltInName } from "#app/areas/scope/rules/templates/built-in-templates.ts";

export const TEMPLATE_NAMES: Record<BuiltInName, string> = {
  identity: "Identity",
  website: "Website",
  app: "App screens",
  illustration: "Illustration",
  packaging: "Packaging",
  retainer: "Retainer, three months",
};

type Props = {
  beginnings: { own: { id: string; name: string }[]; projects: { id: string; title: string }[] };
  revision: number;
  isEmpty: boolean;
};

/** Begin from a template or a former project; save this scope as a template. */
export function BeginForm({ beginnings, revision, isEmpty }: Props) {
  return (
    <details open={isEmpty} className="border-line mb-10 border-b pb-4">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {isEmpty ? "Start from a template or an earlier project" : "Templates"}
      </summary>
      <div className="mt-2 grid gap-6 sm:grid-cols-2">
        <Form method="post" className="space-y-3">
          <input type="hidden" name="revision" value={revision} />
          <label htmlFor="source" className="block text-sm font-semibold">
            Start from
          </label>
          <select id="source" name="source" className="field">
            <optgroup label="From Milepost">
              {Object.entries(TEMPLATE_NAMES).map(([name, label]) => (
                <option key={name} value={`built-in ${name}`}>
                  {label}
                </option>
              ))}
            </optgroup>
            {beginnings.own.length > 0 ? (
              <optgroup label="Your own">
                {beginnings.own.map(({ id, name }) => (
                  <option key={id} value={`own ${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ) : null}
            {beginnings.projects.length > 0 ? (
              <optgroup label="Earlier projects">
                {beginnings.projects.map(({ id, title }) => (
                  <option key={id} value={`project ${id}`}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ) : null}
          </select>
          <button name="intent" value="begin-from" className="button">
            {isEmpty ? "Start with this" : "Replace the scope below"}
          </button>
          <p className="text-muted text-xs">
            Dates are counted from today; Milepost's templates are priced at your hourly rate.
          </p>
        </Form>
        {isEmpty ? null : (
          <Form method="post" className="space-y-3">
            <label htmlFor="templateName" className="block text-sm font-semibold">
              Save this scope as a template named
            </label>
            <input id="templateName" name="templateName" className="field" maxLength={120} />
            <button name="intent" value="save-as-template" className="button">
              Save template
            </button>
          </Form>
        )}
      </div>
    </details>
  );
}
