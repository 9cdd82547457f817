import { CHECKPOINT_KINDS, type CheckpointKind } from "#app/areas/work/rules/checkpoint.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Shape, type MarkKind } from "#app/platform/ui/mark.tsx";
import { workWords } from "#words/studio/work.ts";

const MARKS: Record<CheckpointKind, MarkKind> = {
  update: "theirs",
  proof: "review",
  question: "yours",
  delivery: "done",
};

/** What it is decides what the client can do with it, so it comes first. */
export function KindChoice({ kind }: { kind: CheckpointKind }) {
  const words = useWords(workWords).publish;
  return (
    <fieldset className="kinds">
      <legend className="sr-only">{words.kind}</legend>
      {CHECKPOINT_KINDS.map((each) => {
        const [name, meaning] = words.kinds[each];
        return (
          <label key={each}>
            <input
              type="radio"
              name="kind"
              value={each}
              defaultChecked={each === kind}
              className="sr-only"
            />
            <span className="flex items-center gap-2 font-semibold">
              <Shape kind={MARKS[each]} />
              {name}
            </span>
            <span className="text-muted block text-sm">{meaning}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
