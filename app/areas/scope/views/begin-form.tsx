import { Form } from "@remix-run/react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";

type Props = {
  beginnings: { own: { id: string; name: string }[]; projects: { id: string; title: string }[] };
  revision: number;
  isEmpty: boolean;
};

/** Begin from a template or a former project; save this scope as a template. */
export function BeginForm({ beginnings, revision, isEmpty }: Props) {
  const words = useWords(scopeWords).beginForm;
  return (
    <details open={isEmpty} className="border-line mb-10 border-b pb-4">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {isEmpty ? words.startFromATemplate : words.templates}
      </summary>
      <div className="mt-2 grid gap-6 sm:grid-cols-2">
        <Form method="post" className="space-y-3">
          <input type="hidden" name="revision" value={revision} />
          <label htmlFor="source" className="block text-sm font-semibold">
            {words.startFrom}
          </label>
          <select id="source" name="source" className="field">
            <optgroup label={words.fromMilepost}>
              {Object.entries(words.templateNames).map(([name, label]) => (
                <option key={name} value={`built-in ${name}`}>
                  {label}
                </option>
              ))}
            </optgroup>
            {beginnings.own.length > 0 ? (
              <optgroup label={words.yourOwn}>
                {beginnings.own.map(({ id, name }) => (
                  <option key={id} value={`own ${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ) : null}
            {beginnings.projects.length > 0 ? (
              <optgroup label={words.earlierProjects}>
                {beginnings.projects.map(({ id, title }) => (
                  <option key={id} value={`project ${id}`}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ) : null}
          </select>
          <button name="intent" value="begin-from" className="button">
            {isEmpty ? words.startWithThis : words.replaceTheScopeBelow}
          </button>
          <p className="text-muted text-xs">{words.datesAreCountedFromToday}</p>
        </Form>
        {isEmpty ? null : (
          <Form method="post" className="space-y-3">
            <label htmlFor="templateName" className="block text-sm font-semibold">
              {words.saveThisScope}
            </label>
            <input id="templateName" name="templateName" className="field" maxLength={120} />
            <button name="intent" value="save-as-template" className="button">
              {words.saveTemplate}
            </button>
          </Form>
        )}
      </div>
    </details>
  );
}
