import { useTranslation } from 'react-i18next'
import { articleIdsOfSite } from '../store/read-article.ts'
import { useStored } from '../store/use-stored.ts'
import { Button } from '../ui/button.tsx'
import { type CleaningSummary, cleanLibrary } from '../upkeep/look-after.ts'
import { CleaningResult, Task } from '../upkeep/upkeep.tsx'
import { useLongWork } from '../upkeep/use-long-work.ts'

/** Offers to clean a site's other articles, or all of the library, with a rule that was just kept or taken back. */
export function CleanSite({ site }: { site: string }) {
  const { t } = useTranslation()
  const work = useLongWork<CleaningSummary>()
  const count = useStored(async () => (await articleIdsOfSite(site)).length, [site]) ?? 0
  return (
    <Task
      title={t('cleaned.again.title', { site })}
      body={t('cleaned.again.body', { site, count })}
      work={work}
    >
      <Button
        kind="primary"
        onPress={() => work.run((context) => cleanLibrary(context, () => articleIdsOfSite(site)))}
      >
        {t('cleaned.again.site', { site })}
      </Button>
      <Button onPress={() => work.run(cleanLibrary)}>{t('cleaned.again.library')}</Button>
      {work.result && <CleaningResult result={work.result} />}
    </Task>
  )
}
