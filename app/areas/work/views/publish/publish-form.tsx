import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import type { PublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { LONGEST_BODY, LONGEST_TITLE } from "#app/areas/work/rules/checkpoint.ts";
import { fileKind } from "#app/areas/files/rules/file-kinds.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button, DefaultSubmit } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { TextArea, TextField } from "#app/platform/ui/field.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { workWords } from "#words/studio/work.ts";
import { DeliveryFields } from "./delivery-fields.tsx";
import { DraftFiles } from "./draft-files.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { LinkFields } from "./link-fields.tsx";
import { OptionFields } from "./option-fields.tsx";
import { ProofFields } from "./proof-fields.tsx";
import { PublishAside } from "./publish-aside.tsx";
import { useAutosave, type DraftAnswer } from "./use-autosave.ts";

type Props = {
  page: PublishPage;
  /** What the last button was answered. */
  pressed: DraftAnswer | undefined;
};

/** Everything of a draft: what it is, its words, its files, who is told and when. */
export function PublishForm({ page, pressed }: Props) {
  const words = useWords(workWords).publish;
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosave(form, pressed);
  const { checkpoint, milestones } = page;
  return (
    <>
      <Form
        ref={form}
        method="post"
        encType="multipart/form-data"
        onInput={() => autosave.later()}
        onSubmit={autosave.onSubmit}
        className="publish"
      >
        <DefaultSubmit intent="save" />
        <div className="min-w-0 space-y-8">
          <KindChoice kind={checkpoint.kind} />
          <div className="grid gap-4 sm:grid-cols-[1fr_14rem]">
            <TextField
              field={{ id: "title", name: "title", initialValue: checkpoint.title }}
              label={words.heading}
              maxLength={LONGEST_TITLE}
            />
            <div>
              <Label htmlFor="milestoneId">{words.milestone}</Label>
              <SelectInput
                id="milestoneId"
                name="milestoneId"
                defaultValue={checkpoint.milestone.id}
              >
                {milestones.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </SelectInput>
            </div>
          </div>
          <TextArea
            field={{ id: "body", name: "body", initialValue: checkpoint.body }}
            label={words.body}
            hint={words.bodyHint}
            rows={4}
            maxLength={LONGEST_BODY}
          />
          <DraftFiles page={page} saveNow={() => autosave.later(0)} />
          <ProofFields page={page} />
          <DeliveryFields page={page} />
          <OptionFields checkpoint={checkpoint} />
          <LinkFields checkpoint={checkpoint} />
        </div>
        <PublishAside page={page} />
        <Foot page={page} isSaving={autosave.isSaving} answer={autosave.answer} />
      </Form>
      <div className="mt-6">
        <Confirm intent="discard" label={words.discard} warning={words.discardWarning} />
      </div>
    </>
  );
}

type FootProps = { page: PublishPage; isSaving: boolean; answer: DraftAnswer | undefined };

/** The acts of the page, always in reach, and what is still missing. */
function Foot({ page, isSaving, answer }: FootProps) {
  const words = useWords(workWords).publish;
  const language = useLanguage();
  const isSending = useNavigation().formData?.get("intent") === "publish";
  const { checkpoint, project } = page;
  const undescribed = checkpoint.files.filter(
    ({ mediaType, alt }) => fileKind(mediaType) === "picture" && alt === "",
  ).length;
  const told = checkpoint.readerIds.length;
  const refusalText = useRefusalText();
  const saved = answer?.savedAt ? words.savedAt(answer.savedAt) : "";
  const rest = answer?.refusal ? refusalText(answer.refusal) : saved;
  const state = isSaving ? words.saving : rest;
  return (
    <div className="foot items-center">
      <Button
        name="intent"
        value="publish"
        tone="main"
        busy={isSending ? words.publishing : undefined}
      >
        {told > 0 ? words.publishTo(told) : words.publishQuietly}
      </Button>
      <Button name="intent" value="preview">
        {words.preview}
      </Button>
      <Button name="intent" value="save" tone="quiet">
        {words.keep}
      </Button>
      {checkpoint.publishAt ? (
        <Button name="intent" value="unschedule" tone="quiet">
          {words.unschedule}
        </Button>
      ) : null}
      <p className="text-muted ml-auto text-sm" role="status">
        {[
          undescribed > 0 ? words.needsAlt(undescribed) : "",
          checkpoint.publishAt
            ? words.scheduledFor(
                formatMoment(new Date(checkpoint.publishAt), language, project.timeZone),
              )
            : "",
          state,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}
