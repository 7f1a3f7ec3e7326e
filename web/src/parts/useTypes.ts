import { useMemo } from 'preact/hooks';
import type { FacetsAnswer } from '../api';
import { useTexts } from '../texts';
import { useAnswer, type Asked } from '../useAnswer';
import { useTypeName } from './Marks';

export interface Types {
  facets: Asked<FacetsAnswer>;
  typeName: (type: string, mode?: string) => string;
  /** The name of "CONSULT/visit". */
  idName: (id: string) => string;
}

/** What the filters offer for a query, and the names of event types in the reader's language. */
export function useTypes(query: string): Types {
  const { lang } = useTexts();
  const facets = useAnswer<FacetsAnswer>(`/api/facets${query}`);
  const labels = useMemo(() => {
    const found = new Map<string, string>();
    for (const type of facets.answer?.types ?? []) {
      const label = type.label[lang] ?? type.label['en'];
      if (label) found.set(type.id, label);
    }
    return found;
  }, [facets.answer, lang]);
  const typeName = useTypeName(labels);
  return {
    facets,
    typeName,
    idName: (id) => {
      const [type = id, mode] = id.split('/');
      const name = typeName(type, mode);
      // A mode without a name of its own is told from the plain type by its code.
      return mode && name === typeName(type) ? `${name} (${mode})` : name;
    },
  };
}
