import { useState } from "react";
import type { ShownFile } from "#app/areas/files/rules/shown-file.ts";
import { playerId } from "#app/areas/files/views/player.tsx";
import { momentOf } from "#app/areas/work/rules/pin.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, SelectInput, TextInput } from "#app/platform/ui/inputs.tsx";
import { proofWords } from "#words/proof.ts";

type Props = {
  films: ShownFile[];
  locale: string;
  /** What was typed before. */
  first: string;
  /** What is wrong with it; empty when nothing is. */
  problem: string;
  hasScripts: boolean;
};

/** At which moment of a film or a recording a note is, where there is one. */
export function NoteMoment({ films, locale, first, problem, hasScripts }: Props) {
  const words = proofWords(locale);
  const [moment, setMoment] = useState(first);
  const [film, setFilm] = useState(films[0]?.id ?? "");
  if (films.length === 0) return null;
  const take = () => {
    const player = document.getElementById(playerId(film));
    if (player instanceof HTMLMediaElement) setMoment(momentOf(player.currentTime * 1_000));
  };
  return (
    <div className="grid gap-3">
      <Film films={films} film={film} choose={setFilm} locale={locale} />
      <div>
        <Label htmlFor="moment">{words.moment}</Label>
        <TextInput
          id="moment"
          name="moment"
          value={moment}
          onChange={(event) => setMoment(event.target.value)}
          aria-describedby="moment-hint"
          aria-invalid={problem ? true : undefined}
        />
        <p id="moment-hint" className={problem ? "text-bad text-sm" : "hint"}>
          {problem || words.momentHint}
        </p>
        {hasScripts ? (
          <Button type="button" tone="quiet" onClick={take}>
            {words.takeMoment}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type FilmProps = {
  films: ShownFile[];
  film: string;
  choose: (id: string) => void;
  locale: string;
};

function Film({ films, film, choose, locale }: FilmProps) {
  if (films.length === 1) return <input type="hidden" name="film" value={film} />;
  return (
    <div>
      <Label htmlFor="film">{proofWords(locale).film}</Label>
      <SelectInput
        id="film"
        name="film"
        value={film}
        onChange={(event) => choose(event.target.value)}
      >
        {films.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectInput>
    </div>
  );
}
