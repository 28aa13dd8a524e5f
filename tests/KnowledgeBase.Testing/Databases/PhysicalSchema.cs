using System.Data.Common;
using KnowledgeBase.Data;
using KnowledgeBase.Data.Databases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Testing.Databases;

/// <summary>What a database really holds, one sorted line per column, key and index, in its own words.</summary>
public static class PhysicalSchema
{
    private const string Sqlite = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk || ' default=' || COALESCE(c.dflt_value, '')
        FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
        UNION ALL
        SELECT 'index ' || t.name || '.' || CASE i.origin WHEN 'c' THEN i.name ELSE i.origin END || ' unique=' || i."unique" || ' partial=' || i.partial || ' '
          || (SELECT group_concat(k.name, ',') FROM pragma_index_info(i.name) k) || ' ' || COALESCE((SELECT sql FROM sqlite_schema WHERE name = i.name), '')
        FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT 'reference ' || t.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' delete=' || f.on_delete
        FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL
        SELECT 'autoincrement ' || name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'
        """;

    private const string Postgres = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || COALESCE(character_maximum_length::text, '')
          || ' null=' || is_nullable || ' identity=' || is_identity || ' default=' || COALESCE(column_default, '')
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        """;

    /// <summary>Reads the schema of the context's database, without EF Core's own tables.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(KnowledgeBaseDbContext context, DatabaseProvider provider)
    {
        await context.Database.OpenConnectionAsync();
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = provider == DatabaseProvider.Sqlite ? Sqlite : Postgres;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
