using System.Text;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Addresses below the site.</summary>
internal static class LoadPaths
{
    private static readonly UTF8Encoding Encoding = new();

    /// <summary>The search for a text, any text: half a surrogate pair is sent as a browser sends it, as the replacement character.</summary>
    public static string Search(string text) => "/search?q=" + Uri.EscapeDataString(Encoding.GetString(Encoding.GetBytes(text)));
}
