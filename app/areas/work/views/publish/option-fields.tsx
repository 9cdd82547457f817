import { useState } from "react";
import { LONGEST_TITLE, MOST_OPTIONS } from "#app/areas/work/rules/checkpoint.ts";
import type { CheckpointPage } from "#app/areas/work/rules/checkpoint-page.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { TextField } from "#app/platform/ui/field.tsx";
import { Label, SelectInput, TextInput, Tick } from "#app/platform/ui/inputs.tsx";
import { workWords } from "#words/studio/work.ts";

const LETTERS = ["A", "B", "C", "D", "E", "F"];
const BLANK = { title: "", body: "", isAdvised: false, fileId: null };

type Props = { checkpoint: Pick<CheckpointPage, "options" | "files" | "answerBy"> };

/** The ways of a question; shown while the draft is one (styles.css: .for-question). */
export function OptionFields({ checkpoint }: Props) {
  const words = useWords(workWords).publish;
  const { options, files, answerBy } = checkpoint;
  const count = Math.min(MOST_OPTIONS, Math.max(3, options.length + 1));
  // What is typed stays where it is, whatever was saved of it meanwhile.
  const [first] = useState(options);
  const shown = Array.from({ length: count }, (_, index) => first[index] ?? BLANK);
  const hasAdvice = first.some(({ isAdvised }) => isAdvised);
  return (
    <fieldset className="for-question space-y-4">
      <legend className="label">
        {words.options} <span className="text-muted font-normal">{words.optionsHint}</span>
      </legend>
      <ol className="space-y-4">
        {shown.map((option, index) => (
          <li key={index} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_12rem]">
            <div>
              <Label htmlFor={`option-${index}`}>{words.option(LETTERS[index] ?? "")}</Label>
              <TextInput
                id={`option-${index}`}
                name="optionTitle"
                defaultValue={option.title}
                maxLength={LONGEST_TITLE}
              />
            </div>
            <div>
              <Label htmlFor={`option-body-${index}`}>{words.optionBody}</Label>
              <TextInput
                id={`option-body-${index}`}
                name="optionBody"
                defaultValue={option.body}
                maxLength={1_000}
              />
            </div>
            <div>
              <Label htmlFor={`option-file-${index}`}>{words.optionPicture}</Label>
              <SelectInput
                id={`option-file-${index}`}
                name="optionFile"
                defaultValue={option.fileId ?? ""}
              >
                <option value="">{words.noPicture}</option>
                {files.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectInput>
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-6">
        <span className="label">{words.advised}</span>
        <Tick type="radio" name="advised" value="" defaultChecked={!hasAdvice}>
          {words.noAdvice}
        </Tick>
        {shown.map((option, index) => (
          <Tick
            key={index}
            type="radio"
            name="advised"
            value={index}
            defaultChecked={option.isAdvised}
          >
            {LETTERS[index]}
          </Tick>
        ))}
      </div>
      <TextField
        field={{ id: "answerBy", name: "answerBy", initialValue: answerBy ?? "" }}
        label={words.answerBy}
        type="date"
        className="max-w-56"
      />
    </fieldset>
  );
}
