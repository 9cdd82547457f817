import type { FormEventHandler } from "react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, SelectInput, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

type Props = {
  beginnings: { own: { id: string; name: string }[]; projects: { id: string; title: string }[] };
  revision: number;
  onReplace: FormEventHandler<HTMLFormElement>;
  isEmpty: boolean;
};

/** Begin from a template or a former project; save this scope as a template. */
export function BeginForm({ beginnings, revision, onReplace, isEmpty }: Props) {
  const words = useWords(scopeWords).beginForm;
  return (
    <Fold
      summary={isEmpty ? words.startFromATemplate : words.templates}
      open={isEmpty}
      className="border-line mb-10 border-b pb-4"
    >
      <div className="mt-2 grid gap-6 sm:grid-cols-2">
        <Form method="post" onSubmit={onReplace} className="space-y-3">
          <input type="hidden" name="revision" value={revision} />
          <Label htmlFor="source">{words.startFrom}</Label>
          <SelectInput id="source" name="source">
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
          </SelectInput>
          <Button name="intent" value="begin-from">
            {isEmpty ? words.startWithThis : words.replaceTheScopeBelow}
          </Button>
          <p className="text-muted text-xs">{words.datesAreCountedFromToday}</p>
        </Form>
        {isEmpty ? null : (
          <Form method="post" className="space-y-3">
            <Label htmlFor="templateName">{words.saveThisScope}</Label>
            <TextInput id="templateName" name="templateName" maxLength={120} />
            <Button name="intent" value="save-as-template">
              {words.saveTemplate}
            </Button>
          </Form>
        )}
      </div>
    </Fold>
  );
}
