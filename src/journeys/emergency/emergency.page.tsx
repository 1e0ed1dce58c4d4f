import type { ReactElement } from 'react';
import { useOwnPart, useShowWhenLocked } from '#/hooks/emergency-card.ts';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { CardView } from './card-view.tsx';
import { CARD_WORDS, EMERGENCY_WORDS } from './emergency.words.ts';
import { OwnForm } from './own-form.tsx';
import { ShownLocked } from './shown-locked.tsx';
import { useCard } from './use-card.ts';

/** `/emergency`: what whoever helps needs to know first, what the person adds, and whether it is seen while locked. */
export function EmergencyPage(): ReactElement {
  const { heading } = useWords(CARD_WORDS);
  const words = useWords(EMERGENCY_WORDS);
  const { card, whenLocked } = useCard();
  const { own, keep } = useOwnPart();
  useShowWhenLocked(whenLocked);
  return (
    <div className="app-reading">
      <PageHeading text={heading} />
      <p className="app-no-print">{words.lead}</p>
      {card === undefined ? (
        <Loading>{words.opening}</Loading>
      ) : (
        <>
          <CardView card={card} />
          <div className="app-no-print">
            <Button kind="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
            {own === undefined ? null : (
              <>
                <OwnForm own={own} onKeep={keep} />
                <ShownLocked own={own} onKeep={keep} />
              </>
            )}
          </div>
        </>
      )}
      <p className="app-no-print">
        <Link to="/record/sources">{words.sources}</Link>
      </p>
    </div>
  );
}
