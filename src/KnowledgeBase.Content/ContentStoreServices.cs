using KnowledgeBase.Core.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content;

/// <summary>Registers the store.</summary>
public static class ContentStoreServices
{
    /// <summary>
    /// Registers <see cref="IContentStore"/>. It opens when it is first asked for, at the latest when the host starts, and ends with the host's services.
    /// </summary>
    /// <param name="services">The services; they hold a <see cref="TimeProvider"/> or get the system's.</param>
    /// <param name="options">Where the store is.</param>
    public static IServiceCollection AddContentStore(this IServiceCollection services, Func<IServiceProvider, ContentStoreOptions> options)
    {
        services.AddSingleton(provider => Open(options(provider), provider));
        services.AddSingleton<IContentStore>(provider => provider.GetRequiredService<ContentStore>());
        services.AddHostedService<OpenAtStart>();
        return services;
    }

    /// <summary>Containers make services synchronously, and at this moment the application does nothing else.</summary>
    private static ContentStore Open(ContentStoreOptions options, IServiceProvider provider) => ContentStore.OpenAsync(
        options,
        provider.GetService<TimeProvider>() ?? TimeProvider.System,
        provider.GetRequiredService<ILogger<ContentStore>>(),
        CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Makes the host fail to start when the store cannot be opened.</summary>
    private sealed class OpenAtStart(ContentStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(store);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
