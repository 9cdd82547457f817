import { useState } from "react";
import { LONGEST_TITLE, MOST_LINKS } from "#app/areas/work/rules/checkpoint.ts";
import type { CheckpointPage } from "#app/areas/work/rules/checkpoint-page.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { workWords } from "#words/studio/work.ts";

/** Work that is elsewhere: its address and what it is, one row more than there are. */
export function LinkFields({ checkpoint }: { checkpoint: Pick<CheckpointPage, "links"> }) {
  const words = useWords(workWords).publish;
  const { links } = checkpoint;
  // What is typed stays where it is, whatever was saved of it meanwhile.
  const [first] = useState(links);
  const count = Math.min(MOST_LINKS, links.length + 1);
  return (
    <Fold summary={words.links} open={first.length > 0}>
      <p className="hint mb-3">{words.linksHint}</p>
      <ul className="space-y-3">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="grid gap-3 sm:grid-cols-2">
            <div>
              <Label htmlFor={`link-url-${index}`}>{words.linkUrl}</Label>
              <TextInput
                id={`link-url-${index}`}
                name="linkUrl"
                type="url"
                inputMode="url"
                defaultValue={first[index]?.url ?? ""}
                maxLength={2_000}
              />
            </div>
            <div>
              <Label htmlFor={`link-title-${index}`}>{words.linkTitle}</Label>
              <TextInput
                id={`link-title-${index}`}
                name="linkTitle"
                defaultValue={first[index]?.title ?? ""}
                maxLength={LONGEST_TITLE}
              />
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
