import { Search } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  TextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { KeysShown } from '../shortcuts/keys-shown.tsx'
import { type Command, sections } from './command.ts'
import { rankCommands } from './rank-commands.ts'
import { recentCommands } from './recent-commands.ts'
import { useCommandsNow } from './use-commands-now.ts'
import { useFoundArticles } from './use-found-articles.ts'

interface PaletteSearchProps {
  atHand: readonly Command[]
  onChoose: (command: Command) => void
}

/** The field of the palette and what it finds: by sections while nothing is typed, then best first. */
export function PaletteSearch({ atHand, onChoose }: PaletteSearchProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const commands = useCommandsNow(atHand)
  const articles = useFoundArticles(typed)
  const isAsking = typed.trim() !== ''
  const found = isAsking ? rankCommands(commands, typed) : commands
  const count = found.length + articles.length

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="palette-field" aria-label={t('palette.title')} autoFocus>
        <Label className="visually-hidden">{t('palette.title')}</Label>
        <Search aria-hidden />
        <Input placeholder={t('palette.placeholder')} dir="auto" />
      </TextField>
      <Menu
        className="palette-list"
        aria-label={t('palette.found')}
        renderEmptyState={() => <p className="palette-empty">{t('palette.nothing')}</p>}
      >
        {isAsking
          ? found.map((command) => <Line command={command} onChoose={onChoose} key={command.id} />)
          : bySection(found).map(({ section, lines }) => (
              <MenuSection key={section}>
                <Header className="palette-section">{t(`palette.sections.${section}`)}</Header>
                {lines.map((command) => (
                  <Line
                    command={command}
                    idSuffix={section === 'recent' ? ' recent' : ''}
                    onChoose={onChoose}
                    key={command.id}
                  />
                ))}
              </MenuSection>
            ))}
        {articles.length > 0 && (
          <MenuSection>
            <Header className="palette-section">{t('palette.articles')}</Header>
            {articles.map((command) => (
              <Line command={command} onChoose={onChoose} key={command.id} />
            ))}
          </MenuSection>
        )}
      </Menu>
      <p className="visually-hidden" role="status">
        {isAsking ? t('palette.count', { count }) : ''}
      </p>
    </Autocomplete>
  )
}

interface LineProps {
  command: Command
  /** Tells the same command in another section from this one. */
  idSuffix?: string
  onChoose: (command: Command) => void
}

function Line({ command, idSuffix = '', onChoose }: LineProps) {
  const { id, label, kind, keys } = command
  return (
    <MenuItem
      className="menu-item palette-line"
      id={`${id}${idSuffix}`}
      textValue={label}
      onAction={() => onChoose(command)}
    >
      <bdi className="palette-label">{label}</bdi>
      {kind !== '' && <span className="palette-kind">{kind}</span>}
      {keys !== undefined && <KeysShown keys={keys} />}
    </MenuItem>
  )
}

/** The commands under their headings, with those first that were chosen last. */
function bySection(commands: readonly Command[]) {
  const recent = recentCommands().flatMap((id) => commands.find((command) => command.id === id) ?? [])
  return sections
    .map((section) => ({
      section,
      lines: section === 'recent' ? recent : commands.filter((command) => command.section === section),
    }))
    .filter(({ lines }) => lines.length > 0)
}
