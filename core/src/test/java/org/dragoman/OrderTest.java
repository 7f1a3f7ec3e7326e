package org.dragoman;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the order of knowledge: each room may use only the rooms before it. */
@AnalyzeClasses(packages = "org.dragoman", importOptions = ImportOption.DoNotIncludeTests.class)
class OrderTest {
  @ArchTest
  static final ArchRule order =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("pack")
          .definedBy("org.dragoman.pack..")
          .layer("article")
          .definedBy("org.dragoman.article..")
          .layer("text")
          .definedBy("org.dragoman.text..")
          .layer("model")
          .definedBy("org.dragoman.model..")
          .layer("mention")
          .definedBy("org.dragoman.mention..")
          .layer("world")
          .definedBy("org.dragoman.world..")
          .layer("claim")
          .definedBy("org.dragoman.claim..")
          .layer("reading")
          .definedBy("org.dragoman.reading..")
          .layer("chronicle")
          .definedBy("org.dragoman.chronicle..")
          .whereLayer("chronicle")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("chronicle")
          .whereLayer("claim")
          .mayOnlyBeAccessedByLayers("reading", "chronicle")
          .whereLayer("world")
          .mayOnlyBeAccessedByLayers("claim", "reading", "chronicle")
          .whereLayer("mention")
          .mayOnlyBeAccessedByLayers("world", "claim", "reading", "chronicle")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("mention", "world", "claim", "reading", "chronicle")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers("model", "mention", "world", "claim", "reading", "chronicle")
          .whereLayer("article")
          .mayOnlyBeAccessedByLayers("reading", "chronicle");
}
