import type { VNode } from 'preact';
import type { FigureRow, Figures } from '../api';
import { Actors } from '../parts/Marks';
import { quantity } from '../quantity';
import { articleAddress, type Where } from '../router';
import { useTexts, type Texts } from '../texts';
import { when } from '../when';
import { ListPage } from './ListPage';

export function FiguresPage({ at }: { at: Where }): VNode {
  return (
    <ListPage<Figures> at={at} title="nav.figures" count="figures.n" of="figures">
      {(answer) => <FigureTable rows={answer.figures} />}
    </ListPage>
  );
}

export function FigureTable({ rows }: { rows: FigureRow[] }): VNode {
  const { t, lang, ...rest } = useTexts();
  return (
    <div class="table" role="region" aria-label={t('nav.figures')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('figure.of')}</th>
                <th scope="col" class="right">
                  {t('figure.value')}
                </th>
                <th scope="col">{t('figure.period')}</th>
                <th scope="col">{t('figure.status')}</th>
                <th scope="col">{t('figure.source')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((figure) => (
                <tr key={figure.id}>
                  <td>
                    {figure.of}
                    {figure.about && figure.about.length > 0 && (
                      <div class="note">
                        <Actors actors={figure.about} />
                      </div>
                    )}
                  </td>
                  <td class="right value">{valueOf(figure, { t, lang, ...rest })}</td>
                  <td>{when(figure.period, lang)}</td>
                  <td>{t(`figure.status.${figure.status}`)}</td>
                  <td>
                    {figure.mentions.map((m) => (
                      <a key={m.article + String(m.span)} class="source" href={articleAddress(m.article, m.span)}>
                        {m.source.site ?? m.source.title ?? m.article}
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
  );
}

/** "plus de 28 Md $US" from the figure's value, unit and reservations. */
export function valueOf(figure: FigureRow, { lang, named }: Texts): string {
  const value = quantity(Array.isArray(figure.value) ? figure.value : [figure.value], figure.unit, lang);
  const parts = [
    figure.change ? named(`figure.change.${figure.change}`, '') : '',
    figure.approx ? named(`figure.approx.${figure.approx}`, '') : '',
    value,
  ];
  return parts.filter((p) => p !== '').join(' ');
}
