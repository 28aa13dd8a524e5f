using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>Addresses of the bundled scripts and styles, from the manifest that the build wrote.</summary>
public sealed class AssetManifest
{
    private readonly Dictionary<string, string> _addresses;

    /// <summary>Reads <c>wwwroot/dist/manifest.json</c>.</summary>
    /// <exception cref="InvalidOperationException">The site was built without its assets.</exception>
    public AssetManifest(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("dist/manifest.json");
        if (!file.Exists)
        {
            throw new InvalidOperationException("wwwroot/dist/manifest.json is missing: build the project with Node.js and npm on the PATH.");
        }

        using var stream = file.CreateReadStream();
        _addresses = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }

    /// <summary>How assets are served: their names carry a hash, so they never change.</summary>
    public static StaticFileOptions FileOptions { get; } = new()
    {
        OnPrepareResponse = context =>
            context.Context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable",
    };

    /// <summary>The address of an entry such as <c>site.js</c>.</summary>
    /// <exception cref="KeyNotFoundException">The bundle has no such entry.</exception>
    public string this[string entry] => _addresses[entry];
}
