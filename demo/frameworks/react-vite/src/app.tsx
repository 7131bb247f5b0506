import { CustomerCard } from '@patronkit/react/customer-card.js';
import { FeedbackForm } from '@patronkit/react/feedback-form.js';
import { LoyaltyBadge } from '@patronkit/react/loyalty-badge.js';
import { VisitLog } from '@patronkit/react/visit-log.js';
import { useEffect, useState } from 'react';
import { ada, sellTea, store, welcomeAda } from './shop';

export function App() {
  const [isKnown, setKnown] = useState(false);
  const [isLocked, setLocked] = useState(false);
  const [news, setNews] = useState('Nothing yet');

  useEffect(() => {
    void welcomeAda().then(() => setKnown(true));
  }, []);

  if (!isKnown) return null;
  return (
    <>
      <header>
        <h1>Corner shop</h1>
        <LoyaltyBadge customer={ada} appearance="compact" />
        <p>
          <button onClick={() => void sellTea()}>Sell tea for £24.50</button>{' '}
          <label>
            <input type="checkbox" onChange={(event) => setLocked(event.target.checked)} /> Read
            only
          </label>
        </p>
        <output>{news}</output>
      </header>
      <main>
        <CustomerCard
          customer={ada}
          readonly={isLocked}
          onNoteSaved={(event) => setNews(`Note on ${event.customer}`)}
        />
        <VisitLog
          customer={ada}
          readonly={isLocked}
          onVisitRecorded={(event) => setNews(`Visit of ${event.customer}`)}
        />
        <FeedbackForm
          measure="nps"
          customer={ada}
          onFeedbackSent={(event) => setNews(`Feedback: ${event.score}`)}
        />
      </main>
    </>
  );
}
