using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Articles;

/// <summary>Where a link of an article leads. Whatever is none of the allowed forms is refused, so that no address can run anything.</summary>
public abstract partial record LinkTarget
{
    private const int MaxLength = 2_000;

    private LinkTarget()
    {
    }

    /// <summary>Reads the address of a link.</summary>
    public static LinkTarget Parse(string? address)
    {
        var text = address ?? string.Empty;
        if (text.Length > MaxLength)
        {
            return new Refused(text[..MaxLength]);
        }

        if (AnchorPattern().IsMatch(text))
        {
            return new ToAnchor(text[1..]);
        }

        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (ArticleId.TryParse(hash < 0 ? text : text[..hash], out var article) && (hash < 0 || AnchorPattern().IsMatch(text[hash..])))
        {
            return new ToArticle(article, hash < 0 ? null : text[(hash + 1)..]);
        }

        return IsAllowedOutside(text) ? new Outside(text) : new Refused(text);
    }

    // The scheme must stand at the very beginning, in plain letters, and nothing that browsers strip may stand anywhere.
    private static bool IsAllowedOutside(string text) =>
        !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '\u200b' or '\ufeff')
        && ((text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && uri.Host.Length > 0 && uri.UserInfo.Length == 0)
            || MailPattern().IsMatch(text)
            || TelephonePattern().IsMatch(text));

    /// <summary>Another article.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Anchor">A place in it, or <see langword="null"/> for its top.</param>
    public sealed record ToArticle(ArticleId Article, string? Anchor) : LinkTarget
    {
        /// <summary>As it is written, <c>KB-0006#s-say</c>.</summary>
        public override string ToString() => Anchor is null ? Article.ToString() : $"{Article}#{Anchor}";
    }

    /// <summary>A place in the same article.</summary>
    /// <param name="Anchor">The anchor, without <c>#</c>.</param>
    public sealed record ToAnchor(string Anchor) : LinkTarget
    {
        /// <summary>As it is written, <c>#step-5</c>.</summary>
        public override string ToString() => $"#{Anchor}";
    }

    /// <summary>An address outside: <c>https:</c>, <c>mailto:</c> or <c>tel:</c>.</summary>
    /// <param name="Address">The address.</param>
    public sealed record Outside(string Address) : LinkTarget
    {
        /// <summary>The address.</summary>
        public override string ToString() => Address;
    }

    /// <summary>Anything else; it is never written into a page.</summary>
    /// <param name="Address">What the author wrote.</param>
    public sealed record Refused(string Address) : LinkTarget
    {
        /// <summary>What the author wrote.</summary>
        public override string ToString() => Address;
    }

    [GeneratedRegex("^#(s|h|q|step)-[a-z0-9-]{1,90}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AnchorPattern();

    [GeneratedRegex(@"^mailto:[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"^tel:[0-9+*#().-]{2,30}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TelephonePattern();
}
