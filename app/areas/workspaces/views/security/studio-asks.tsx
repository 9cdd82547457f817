import { Form } from "@remix-run/react";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError } from "#app/platform/ui/field.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";

/** The owner decides whether every member needs a second factor. */
export function StudioAsks({ isNeeded, reason }: { isNeeded: boolean; reason: string | null }) {
  const words = useWords(accountWords).security;
  const refusalText = useRefusalText();
  return (
    <section aria-labelledby="studio-asks" className="mt-12">
      <SectionHead id="studio-asks">{words.studioAsks}</SectionHead>
      <p className="mt-2 mb-4 max-w-[62ch]">
        {isNeeded ? words.everybodyIsAsked : words.studioAsksWhy}
      </p>
      <FormError errors={reason ? [refusalText(reason)] : []} />
      <Form method="post">
        <input type="hidden" name="needed" value={isNeeded ? "" : "1"} />
        <Button name="intent" value="need-second-factors">
          {isNeeded ? words.leaveItToEachPerson : words.askEverybody}
        </Button>
      </Form>
    </section>
  );
}
