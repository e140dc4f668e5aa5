import type { JSX } from 'preact'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import type { DrawerItem } from './room-parts.ts'

/** What lies ready in the room without asking for attention; what is new lies on top and says so. */
export function RoomDrawer({ items }: { items: readonly DrawerItem[] }): JSX.Element | null {
  const { locale } = useFrame()
  if (items.length === 0) return null
  return (
    <Card title={texts(locale).drawer}>
      <PlainList>
        {items.map(({ title, href, line, fresh }) => (
          <PlainItem
            key={href}
            title={<Link href={href}>{title}</Link>}
            line={fresh ? <span class="strong">{line}</span> : line}
          />
        ))}
      </PlainList>
    </Card>
  )
}
