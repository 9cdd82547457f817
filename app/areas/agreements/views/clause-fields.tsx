import { formText } from "#app/platform/http/form-text.ts";
import {
  CLAUSES,
  type ClauseChoice,
  type ClauseKey,
} from "#app/areas/agreements/rules/terms-template.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { agreementsWords } from "#words/studio/agreements.ts";
import { TextInput, Tick } from "#app/platform/ui/inputs.tsx";

/** Clauses to switch on and off, with their figures. */
export function ClauseFields({
  keys,
  clauses,
}: {
  keys: readonly ClauseKey[];
  clauses: ClauseChoice;
}) {
  const words = useWords(agreementsWords).clauseFields;
  const figure = (name: keyof ClauseChoice["figures"], label: string) => (
    <span className="flex items-center gap-2 text-sm">
      <TextInput
        name={name}
        inputMode="numeric"
        defaultValue={String(clauses.figures[name])}
        aria-label={label}
        className="w-20"
      />
      %
    </span>
  );
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{words.clauses}</legend>
      {CLAUSES.filter((key) => keys.includes(key)).map((key) => (
        <div key={key} className="flex flex-wrap items-center gap-x-5">
          <Tick name="clause" value={key} defaultChecked={clauses.on[key]}>
            {words.labels[key]}
          </Tick>
          {key === "kill_fee" ? figure("kill_fee_percent", words.killFeeInPercent) : null}
          {key === "late_fee" ? figure("late_fee_percent", words.lateFeeInPercent) : null}
        </div>
      ))}
    </fieldset>
  );
}

/**
 * Reads the clauses from a submitted form. Figures that aren't whole percent keep their previous
 * value.
 */
export function clausesOf(form: FormData, before: ClauseChoice): ClauseChoice {
  const chosen = form.getAll("clause").map(String);
  const figure = (name: keyof ClauseChoice["figures"]) => {
    const text = formText(form, name).trim();
    return /^\d{1,3}$/u.test(text) && Number(text) <= 100 ? Number(text) : before.figures[name];
  };
  return {
    on: Object.fromEntries(CLAUSES.map((key) => [key, chosen.includes(key)])) as ClauseChoice["on"],
    figures: {
      kill_fee_percent: figure("kill_fee_percent"),
      late_fee_percent: figure("late_fee_percent"),
    },
  };
}
