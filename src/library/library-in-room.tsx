import type { JSX } from 'preact'
import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { dayOf } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { atHand, type LibraryItem, withoutLeftOut } from './item.ts'
import { itemsFor } from './items-store.ts'
import { leftOutIn } from './left-out-store.ts'
import { type LibraryNews, libraryNews } from './library-news-store.ts'
import { texts } from './messages.ts'
import { NewsLines } from './news-lines.tsx'
import type { LibraryStage } from './questions/question.ts'
import { stageOf } from './stage-of.ts'

const mostAtHand = 2

/** The library's part of the room: what is of use at this stage, for the one of the two who looks (K1, K2). */
export const libraryInRoom: RoomPart = async (visit, { mentorship, side, me, meetings }) => {
  if (mentorship.state === 'ended') return {}
  const today = dayOf(visit.now, { locale: 'da', zone: me.timeZone })
  const stage = stageOf(mentorship, today)
  const leftOut = await leftOutIn(visit.tx, mentorship.programmeId)
  const shown = withoutLeftOut(await itemsFor(visit), leftOut)
  const items = atHand(shown, { audience: side, stage, turn: meetings.held }).slice(0, mostAtHand)
  const news = await libraryNews(visit.tx, { locale: visit.locale, personId: me.id, now: visit.now })
  return {
    aside: <AtHandCard items={items} news={withoutLeftOut(news, leftOut)} stage={stage} asker={side} />,
  }
}

function AtHandCard(props: {
  items: readonly LibraryItem[]
  news: readonly LibraryNews[]
  stage: LibraryStage
  asker: 'mentor' | 'mentee'
}): JSX.Element {
  const { items, news, stage, asker } = props
  const t = texts(useFrame().locale).atHand
  return (
    <Card title={t.title}>
      <NewsLines news={news} />
      <PlainList>
        {items.map(({ key, text }) => (
          <PlainItem
            key={key}
            title={<Link href={routes.libraryItem({ item: key })}>{text.title}</Link>}
            line={text.summary}
          />
        ))}
        <PlainItem title={<Link href={routes.libraryQuestions({ stage, asker })}>{t.questions}</Link>} />
      </PlainList>
    </Card>
  )
}
