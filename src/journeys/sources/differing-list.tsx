import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { DetailsDiffer } from '#/record/contradictions/details-differ.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { nameOfSide, tellDetail } from '#/record-view/held-detail-text.ts';
import { detailQuestionPath } from '#/record-view/question-path.ts';
import { useDetailsDiffer } from '#/record-view/use-details-differ.ts';
import { ButtonLink } from '#/ui/button.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { SOURCES_WORDS } from './sources.words.ts';
import '#/record-view/own-layer.css';

/** Every detail of the person that not everybody holds alike: who says what, side by side, with the way to ask. */
export function DifferingList(): ReactElement | null {
  const words = useWords(SOURCES_WORDS);
  const all = useDetailsDiffer();
  if (all === undefined || all.length === 0) return null;
  return (
    <WarningCallout heading={words.disagreeHeading} prefix={words.important}>
      {all.map((one) => (
        <Differing key={one.detail} differs={one} />
      ))}
      <p>{words.disagreeNext}</p>
    </WarningCallout>
  );
}

function Differing({ differs }: { readonly differs: DetailsDiffer }): ReactElement {
  const words = useWords(SOURCES_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const { detail, sides } = differs;
  const canAsk = sides.some(({ isRegister }) => isRegister !== true);
  return (
    <div className="app-contradiction" data-detail={detail}>
      <p>{words.disagree[detail]}</p>
      <div className="app-sides">
        {sides.map((side) => (
          <div key={side.ref} className="app-side">
            <h3 className="nhsuk-heading-s">{nameOfSide(side, nameOf, language)}</h3>
            {tellDetail(side, detail, language).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        ))}
      </div>
      {canAsk ? (
        <div className="app-buttons app-no-print">
          <ButtonLink kind="secondary" to={detailQuestionPath(differs)}>
            {words.askAbout[detail]}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
