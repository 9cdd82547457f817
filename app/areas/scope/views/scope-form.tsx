import { getFormProps, type FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FieldError, FormError, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { ScopeRowTools } from "./scope-row-tools.tsx";
import { rowKeys } from "#app/platform/ui/row-tools.tsx";
import { MoneyFields } from "./scope-money-fields.tsx";
import { DeliverableFields, MilestoneFields } from "./scope-rows.tsx";
import type { ScopeFields } from "./scope-fields.ts";
import { nextRef, type ScopeValues, type TypedScope } from "./scope-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { Button, DefaultSubmit } from "#app/platform/ui/button.tsx";

type Props = {
  form: FormMetadata<ScopeValues>;
  fields: ScopeFields;
  /** The current values of the fields. */
  typed: TypedScope;
  currency: string;
  revision: number;
};

/**
 * The builder: goal, milestones, deliverables, what is not included, revisions and payment, on one
 * page.
 */
export function ScopeForm(props: Props) {
  const labels = useWords(scopeWords).scopeForm;
  const { form, fields, revision } = props;
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-12">
      <DefaultSubmit intent="save-scope" />
      <input type="hidden" name="revision" value={revision} />
      <FormError errors={form.errors} id={form.errorId} />
      <fieldset className="space-y-5">
        <legend className="font-display mb-3 text-xl">{labels.goal}</legend>
        <TextField field={fields.title} label={labels.project} maxLength={120} />
        <TextArea
          field={fields.goal}
          label={labels.goalInTheClientsWords}
          hint={labels.goalInTheClientsWordsHint}
        />
        <TextArea field={fields.success} label={labels.howSuccessIsJudged} rows={2} />
      </fieldset>
      <MilestoneRows {...props} />
      <DeliverableRows {...props} />
      <ExclusionRows {...props} />
      <MoneyFields {...props} />
      <div className="foot">
        <Button name="intent" value="save-scope">
          {labels.save}
        </Button>
        <Button name="intent" value="save-and-send" tone="main">
          {labels.saveAndContinueToSending}
        </Button>
      </div>
    </Form>
  );
}

function MilestoneRows({ form, fields, typed }: Props) {
  const words = useWords(scopeWords).scopeForm;
  const milestones = fields.milestones.getFieldList();
  const nextMilestone = nextRef(typed.milestones ?? []);
  return (
    <fieldset>
      <legend className="font-display mb-3 text-xl">{words.milestones}</legend>
      <p className="text-muted mb-2 text-sm">{words.inDateOrderAShare}</p>
      <FieldError field={fields.milestones} />
      <ul>
        {milestones.map((milestone, index) => (
          <MilestoneFields
            key={milestone.key}
            set={milestone.getFieldset()}
            isLast={index === milestones.length - 1}
            label={words.milestoneNumbered(index + 1)}
          >
            <ScopeRowTools
              form={form}
              name={fields.milestones.name}
              index={index}
              count={milestones.length}
              label={words.milestoneNumbered2(index + 1)}
              copy={{ ...typed.milestones?.[index], ref: nextMilestone }}
            />
          </MilestoneFields>
        ))}
      </ul>
      <Button
        {...form.insert.getButtonProps({
          name: fields.milestones.name,
          defaultValue: { ref: nextMilestone, share: "0" },
        })}
        className="mt-3"
      >
        {words.addAMilestone}
      </Button>
    </fieldset>
  );
}

function DeliverableRows({ form, fields, typed, currency }: Props) {
  const words = useWords(scopeWords).scopeForm;
  const deliverables = fields.deliverables.getFieldList();
  const titles = (typed.milestones ?? []).map((milestone, index): [string, string] => [
    milestone?.ref ?? "",
    milestone?.title || words.milestoneNumbered(index + 1),
  ]);
  return (
    <fieldset>
      <legend className="font-display mb-3 text-xl">{words.deliverables}</legend>
      <FieldError field={fields.deliverables} />
      <ul>
        {deliverables.map((deliverable, index) => (
          <DeliverableFields
            key={deliverable.key}
            set={deliverable.getFieldset()}
            role={typed.deliverables?.[index]?.role ?? "included"}
            milestones={titles}
            currency={currency}
            label={words.deliverableNumbered(index + 1)}
          >
            <ScopeRowTools
              form={form}
              name={fields.deliverables.name}
              index={index}
              count={deliverables.length}
              label={words.deliverableNumbered2(index + 1)}
              copy={typed.deliverables?.[index]}
            />
          </DeliverableFields>
        ))}
      </ul>
      <Button
        {...form.insert.getButtonProps({
          name: fields.deliverables.name,
          defaultValue: {
            quantity: "1",
            rounds: typed.revisionRounds ?? "1",
            price: "",
            role: "included",
          },
        })}
        className="mt-3"
      >
        {words.addADeliverable}
      </Button>
    </fieldset>
  );
}

function ExclusionRows({ form, fields, typed }: Props) {
  const words = useWords(scopeWords).scopeForm;
  const exclusions = fields.exclusions.getFieldList();
  return (
    <fieldset>
      <legend className="font-display mb-3 text-xl">{words.notIncluded}</legend>
      <p className="text-muted mb-2 text-sm">{words.whatTheClientMightExpect}</p>
      <ul className="space-y-3">
        {exclusions.map((exclusion, index) => (
          <li key={exclusion.key} onKeyDown={rowKeys}>
            <TextField field={exclusion} label={words.notIncludedNumbered(index + 1)} />
            <ScopeRowTools
              form={form}
              name={fields.exclusions.name}
              index={index}
              count={exclusions.length}
              label={words.exclusionNumbered(index + 1)}
              copy={typed.exclusions?.[index] ?? ""}
            />
          </li>
        ))}
      </ul>
      <Button
        {...form.insert.getButtonProps({ name: fields.exclusions.name, defaultValue: "" })}
        className="mt-3"
      >
        {words.addAnExclusion}
      </Button>
    </fieldset>
  );
}
