import type { Id } from "#app/kernel/id.ts";
import { Link } from "@remix-run/react";
import type { ClauseChoice, ClauseKey } from "#app/areas/agreements/rules/terms-template.ts";
import { ClauseFields } from "./clause-fields.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { agreementsWords } from "#words/studio/agreements.ts";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

type Props = {
  proposal: {
    templateId: Id<"AgreementTemplate">;
    templates: { id: string; name: string }[];
    clauses: ClauseChoice;
    clauseKeys: ClauseKey[];
    isDefaultTerms: boolean;
    needsQualified: boolean;
  };
};

/** Chooses the terms and their clauses; the document beside them updates with the choice. */
export function TermsFields({ proposal }: Props) {
  const words = useWords(agreementsWords).termsFields;
  const { templateId, templates, clauses, clauseKeys, isDefaultTerms, needsQualified } = proposal;
  return (
    <section aria-label={words.terms} className="border-line space-y-4 border-y py-6">
      <SectionHead>{words.terms}</SectionHead>
      <input type="hidden" name="shownTemplate" value={templateId} />
      <div>
        <Label htmlFor="templateId">{words.whichTerms}</Label>
        <SelectInput id="templateId" name="templateId" defaultValue={templateId}>
          <option value="">
            {isDefaultTerms ? words.milepostsTextInTheClients : words.yourTermsUnderStudio}
          </option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      </div>
      {clauseKeys.length > 0 ? (
        <ClauseFields key={templateId} keys={clauseKeys} clauses={clauses} />
      ) : null}
      {isDefaultTerms && templateId === "" ? (
        <p className="border-accent-ink border-l-2 pl-3 text-sm">
          {words.theseAreTheTerms} <Link to="/app/settings/agreements">{words.settings}</Link>
          {words.andHaveThemChecked}
        </p>
      ) : null}
      {needsQualified ? (
        <p className="border-accent-ink border-l-2 pl-3 text-sm">
          {words.inPolandTheOwnershipClause}
        </p>
      ) : null}
      <Button name="intent" value="choose-terms">
        {words.showTheAgreementWithThese}
      </Button>
    </section>
  );
}
