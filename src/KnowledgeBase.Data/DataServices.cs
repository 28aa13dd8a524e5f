using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Data.ChangeRequests;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Data.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeBase.Data;

/// <summary>Registers the database.</summary>
public static class DataServices
{
    /// <summary>
    /// Adds <see cref="KnowledgeBaseDbContext"/> (scoped, and by <see cref="IDbContextFactory{TContext}"/> for work outside a request) and
    /// <see cref="DatabaseMigrator"/>.
    /// </summary>
    public static IServiceCollection AddKnowledgeBaseData(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddPooledDbContextFactory<KnowledgeBaseDbContext>(builder => Configure(builder, options));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<KnowledgeBaseDbContext>>().CreateDbContext());
        services.AddSingleton<DatabaseMigrator>();
        services.AddScoped<IChangeRequestRepository, ChangeRequestRepository>();
        services.AddSingleton<ILearningRepository, LearningRepository>();
        return services;
    }

    private static void Configure(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        _ = options.Provider switch
        {
            DatabaseProvider.Sqlite => builder.UseSqlite(options.ConnectionString).AddInterceptors(new SqliteDurability()),
            DatabaseProvider.Postgres => builder.UseNpgsql(options.ConnectionString),
        };

        // Migrations are written by hand and have no snapshot to compare with; a test compares the migrated schema with the model instead.
        builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }
}
