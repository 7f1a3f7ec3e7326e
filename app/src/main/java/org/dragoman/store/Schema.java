package org.dragoman.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database's tables, built up by numbered steps that are never changed once released.
 *
 * <p>{@code articles} and {@code readings} hold what was added; all else is made from them by
 * merging and is replaced as a whole.
 */
final class Schema {
  /** Step n brings a database from version n to n + 1. */
  static final List<String> STEPS =
      List.of(
          """
          create table articles (
            id varchar not null,
            version integer not null,
            uri varchar,
            title varchar,
            site varchar,
            published varchar,
            language varchar not null,
            text_sha256 varchar not null,
            reading varchar not null,
            primary key (id, version));
          create table runs (
            id integer primary key,
            program varchar not null,
            packs varchar not null,
            started_at timestamp not null,
            inputs bigint not null);
          create table lines (
            seq bigint primary key,
            kind varchar not null,
            id varchar,
            line varchar not null);
          create table entries (
            seq integer primary key,
            id varchar not null,
            type varchar not null,
            mode varchar not null,
            status varchar not null,
            date varchar not null,
            first_day date,
            last_day date,
            place varchar,
            sources integer not null,
            independent_sources integer not null,
            confidence double not null,
            line varchar not null);
          create table entry_actors (
            entry varchar not null,
            side varchar not null,
            actor varchar not null,
            name varchar not null,
            country varchar);
          create table mentions (
            entry varchar not null,
            article varchar not null,
            claim varchar not null,
            span_start integer not null,
            span_end integer not null,
            text varchar not null,
            status varchar not null,
            rule varchar not null);
          """,
          // The plain names become free for the views of the kinds.
          """
          alter table articles rename to article_versions;
          drop table runs;
          create table run_log (
            id integer primary key,
            line varchar not null);
          alter table entries rename to entry_index;
          alter table entry_index add column place_country varchar;
          alter table entry_index add column latitude double;
          alter table entry_index add column longitude double;
          """);

  /** One row an event that an article tells. */
  private static final String EVENTS =
      """
      create or replace view events as
      select m.entry, m.article, m.claim, m.span_start as "start", m.span_end as "end", m.text, m.status, m.rule,
        e.type, e.mode, e.cameo, e.date, e.actorCountries, e.recipientCountries, a.site, a.published, a.uri
      from mentions m join entries e on e.id = m.entry left join articles a on a.id = m.article
      order by m.entry, m.article, m.span_start
      """;

  /** One row a quoted passage, whatever stands on it. */
  private static final String EVIDENCE =
      """
      create or replace view evidence as
      with passages as (
        select 'entry' as kind, id, unnest(mentions) as m from entries
        union all by name select 'figure' as kind, id, unnest(mentions) as m from figures
        union all by name select 'statement' as kind, id, unnest(mentions) as m from statements)
      select p.kind, p.id, p.m.article as article, p.m.span[1] as "start", p.m.span[2] as "end", p.m.text as text,
        a.site, a.published, a.uri
      from (
        select kind, id, struct_pack(article := m.article, span := m.span, text := m.text) as m from passages
        union all select 'expectation', id, struct_pack(article := article, span := span, text := text) from expectations
        union all select 'dispute', id, struct_pack(article := p.article, span := p.span, text := p.text)
          from (select id, unnest(positions) as p from disputes)) p
      left join articles a on a.id = p.m.article
      order by p.kind, p.id, p.m.article, p.m.span[1]
      """;

  private Schema() {}

  /** Brings the database to the newest version. */
  static void migrate(Connection connection, boolean readOnly) throws SQLException {
    int version = version(connection);
    if (version > STEPS.size()) {
      throw new StoreException(
          "this chronicle was written by a newer version of dragoman (schema "
              + version
              + ", this program knows "
              + STEPS.size()
              + "); update the program");
    }
    if (version < STEPS.size() && readOnly) {
      throw new StoreException(
          "this chronicle was written by an older version of dragoman; run 'dragoman add' once");
    }
    for (int step = version; step < STEPS.size(); step++) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : STEPS.get(step).split(";", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
        statement.execute("create table if not exists schema_version (version integer not null)");
        statement.execute("delete from schema_version");
        statement.execute("insert into schema_version values (" + (step + 1) + ")");
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    if (!readOnly) {
      views(connection);
    }
  }

  /** The views are made anew at every start, so that they are always those of this program. */
  private static void views(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Kind kind : Kind.values()) {
        statement.execute(kind.sql());
      }
      statement.execute(EVENTS);
      statement.execute(EVIDENCE);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select count(*) from information_schema.tables where table_name = 'schema_version'")) {
      tables.next();
      if (tables.getInt(1) == 0) {
        return 0;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select version from schema_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
