import type { Id } from "#app/kernel/id.ts";
import { Link } from "@remix-run/react";
import type { ClauseChoice, ClauseKey } from "#app/areas/agreements/rules/terms-template.ts";
import { ClauseFields } from "./clause-fields.tsx";

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
  const { templateId, templates, clauses, clauseKeys, isDefaultTerms, needsQualified } = proposal;
  return (
    <section aria-label="Terms" className="border-line space-y-4 border-y py-6">
      <h2 className="text-xl">Terms</h2>
      <input type="hidden" name="shownTemplate" value={templateId} />
      <div>
        <label htmlFor="templateId" className="mb-1 block text-sm font-semibold">
          Which terms
        </label>
        <select id="templateId" name="templateId" className="field" defaultValue={templateId}>
          <option value="">
            {isDefaultTerms
              ? "Milepost's text, in the client's language"
              : "Your terms under Studio"}
          </option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {clauseKeys.length > 0 ? (
        <ClauseFields key={templateId} keys={clauseKeys} clauses={clauses} />
      ) : null}
      {isDefaultTerms && templateId === "" ? (
        <p className="border-accent border-l-2 pl-3 text-sm">
          These are the terms that come with Milepost. They are not legal advice: read them, make
          them your own under <Link to="/app/settings/agreements">Settings</Link>, and have them
          checked for your country.
        </p>
      ) : null}
      {needsQualified ? (
        <p className="border-accent border-l-2 pl-3 text-sm">
          In Poland, the ownership clause needs written form. A signature here gives the right of
          use; for the transfer, upload a copy with qualified signatures to the agreement
          afterwards. The document says so.
        </p>
      ) : null}
      <button name="intent" value="choose-terms" className="button">
        Show the agreement with these terms
      </button>
    </section>
  );
}
