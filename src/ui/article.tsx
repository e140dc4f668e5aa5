import type { ComponentChildren, JSX } from 'preact'
import type { Block, Run } from '../platform/markdown.ts'

/** Where a link in the text leads, and where a picture lies; undefined: it is shown as the words alone. */
export interface Addresses {
  readonly link: (href: string) => string | undefined
  readonly picture: (source: string) => string | undefined
}

interface Props {
  readonly blocks: readonly Block[]
  readonly addresses: Addresses
  /** The language of the text where it is not the page's. */
  readonly lang?: string | undefined
}

/** A text to be read in peace: headings, lists, quotes and tables, as wide as is good to read. */
export function Article({ blocks, addresses, lang }: Props): JSX.Element {
  return (
    <div class="prose article" lang={lang}>
      {blocks.map(block => blockShown(block, addresses))}
    </div>
  )
}

function blockShown(block: Block, addresses: Addresses): ComponentChildren {
  const line = (runs: readonly Run[]) => runs.map(run => runShown(run, addresses))
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading>{line(block.runs)}</Heading>
    }
    case 'paragraph':
      return <p>{line(block.runs)}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map(item => (
            <li>{itemShown(item, addresses)}</li>
          ))}
        </List>
      )
    }
    case 'quote':
      return <blockquote>{block.blocks.map(part => blockShown(part, addresses))}</blockquote>
    case 'table':
      return (
        <div class="table-frame">
          <table class="table" data-columns={block.head.length > 2 ? 'many' : 'few'}>
            <thead>
              <tr>
                {block.head.map(cell =>
                  // Above what names the rows there is nothing to say.
                  cell.length === 0 ? <td /> : <th scope="col">{line(cell)}</th>,
                )}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(row => (
                <tr>
                  {row.map((cell, index) =>
                    index === 0 && cell.length > 0 ? (
                      <th scope="row">{line(cell)}</th>
                    ) : (
                      <td data-label={wordsOf(block.head[index])}>{line(cell)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'rule':
      return <hr />
  }
}

// An item of one line needs no paragraph of its own.
function itemShown(item: readonly Block[], addresses: Addresses): ComponentChildren {
  return item.map((part, index) =>
    index === 0 && part.kind === 'paragraph'
      ? part.runs.map(run => runShown(run, addresses))
      : blockShown(part, addresses),
  )
}

function runShown(run: Run, addresses: Addresses): ComponentChildren {
  switch (run.kind) {
    case 'text': {
      const said = run.emphasis ? <em>{run.text}</em> : run.text
      return run.strong ? <strong>{said}</strong> : said
    }
    case 'break':
      return <br />
    case 'picture': {
      const source = addresses.picture(run.source)
      return source === undefined ? run.alt : <img src={source} alt={run.alt} loading="lazy" />
    }
    case 'link': {
      const said = run.runs.map(within => runShown(within, addresses))
      const href = addresses.link(run.href)
      return href === undefined ? (
        said
      ) : (
        <a class="ds-link" href={href}>
          {said}
        </a>
      )
    }
  }
}

const wordsOf = (runs: readonly Run[] = []) => runs.map(run => (run.kind === 'text' ? run.text : '')).join('')
