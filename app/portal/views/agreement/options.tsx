import type { MinorUnits } from "#app/kernel/money.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { addonsOf, alternativesOf } from "#app/areas/scope/rules/options.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import type { Scope } from "#app/areas/scope/rules/scope.ts";
import type { AgreementPageProps } from "./agreement-page-props.ts";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

/** The options that the client may choose; the document below updates with the choice. */
export function Options({
  options,
  agreement,
  shell,
  locale,
  words,
  answer,
}: AgreementPageProps & { options: NonNullable<AgreementPageProps["options"]> }) {
  const said = words.ledger.agreement;
  const money = (amount: MinorUnits) => formatMoney(amount, shell.currency, locale);
  const choices = new Set(options.choice);
  const addons = addonsOf(options.offered);
  const isRefused = answer?.intent === "choose-options" && answer.reason;
  return (
    <ViewerForm className="border-accent-ink bg-sheet mb-12 border border-l-4 px-5 py-5 sm:px-7">
      <h2 className="text-xl">{said.optionsTitle}</h2>
      <p className="text-muted mt-1 mb-4 max-w-[62ch] text-sm">{said.optionsHelp}</p>
      {isRefused ? (
        <FormError errors={[words.refusals[isRefused] ?? words.refusals["text-changed"]]} />
      ) : null}
      <input type="hidden" name="sha256" value={agreement.sha256} />
      {alternativesOf(options.offered).map(({ group, items }, index) => (
        <fieldset key={group} className="mb-4">
          <legend className="font-display text-lg">{group}</legend>
          {items.map((item) => (
            <Option
              key={item.id}
              type="radio"
              name={`option-${index}`}
              item={item}
              checked={choices.has(item.id)}
              money={money}
            />
          ))}
        </fieldset>
      ))}
      {addons.length > 0 ? (
        <fieldset className="mb-4">
          <legend className="font-display text-lg">{said.addons}</legend>
          {addons.map((item) => (
            <Option
              key={item.id}
              type="checkbox"
              name="option-addon"
              item={item}
              checked={choices.has(item.id)}
              money={money}
            />
          ))}
        </fieldset>
      ) : null}
      <Button name="intent" value="choose-options" tone="main">
        {said.choose}
      </Button>
    </ViewerForm>
  );
}

type OptionProps = {
  type: "radio" | "checkbox";
  name: string;
  item: Scope["deliverables"][number];
  checked: boolean;
  money: (amount: MinorUnits) => string;
};

function Option({ type, name, item, checked, money }: OptionProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type={type}
        name={name}
        value={item.id}
        defaultChecked={checked}
        className="accent-accent-ink mt-1.5 h-5 w-5 shrink-0"
      />
      <span className="min-w-0 flex-1">
        {item.title}
        {item.format || item.acceptance ? (
          <span className="text-muted block text-sm">
            {[item.format, item.acceptance].filter(Boolean).join(" · ")}
          </span>
        ) : null}
      </span>
      <span className="figures whitespace-nowrap">{money(item.price)}</span>
    </label>
  );
}
