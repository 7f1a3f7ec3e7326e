package org.dragoman.model.train;

import java.util.List;

/**
 * An annotated sentence.
 *
 * @param tags universal parts of speech
 * @param features as in CoNLL-U, {@code "_"} for none
 * @param heads index of each word's head, the number of words for the root; empty without a tree
 * @param entities BIO tags; empty where entities are not annotated
 */
public record Example(
    List<String> forms,
    List<String> tags,
    List<String> features,
    List<Integer> heads,
    List<String> relations,
    List<String> entities) {
  public Example {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    features = List.copyOf(features);
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
    entities = List.copyOf(entities);
  }

  public int size() {
    return forms.size();
  }

  public Example withEntities(List<String> found) {
    return new Example(forms, tags, features, heads, relations, found);
  }
}
