using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Both languages are there, side by side, about the same thing, and the translation follows the source's text of today.</summary>
internal sealed class PairRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        if (context.Content.Pair(edition) is not { } pair)
        {
            var missing = LanguageCode.Of(LanguageCode.Other(edition.Key.Language));
            return [edition.Fault(FaultRules.PairMissing, 1, missing, SiblingOf(edition, missing))];
        }

        // Told once per pair, on the translation.
        return edition.Key.Language == Language.English ? CheckTranslation(edition, pair) : [];
    }

    private static IEnumerable<Fault> CheckTranslation(CheckedEdition translation, CheckedEdition source)
    {
        if (SiblingOf(translation, "es") != source.Path)
        {
            yield return translation.Fault(FaultRules.PairSlug, 1, source.Path);
        }

        if (translation.FrontMatter is not { } english)
        {
            yield break;
        }

        if (english.SourceRevision is { } revision && revision != source.Blob)
        {
            yield return translation.Fault(FaultRules.SourceBehind, translation.LineOf("source_revision"), source.Path, source.Blob);
        }

        if (source.FrontMatter is not { } spanish)
        {
            yield break;
        }

        (string Field, object English, object Spanish)[] shared =
        [
            ("kind", EnumName.Of(english.Kind), EnumName.Of(spanish.Kind)),
            ("topic", english.Topic, spanish.Topic),
            ("audience", EnumName.Of(english.Audience), EnumName.Of(spanish.Audience)),
            ("risk", EnumName.Of(english.Risk), EnumName.Of(spanish.Risk)),
        ];
        foreach (var (field, value, other) in shared.Where(field => !field.English.Equals(field.Spanish)))
        {
            yield return translation.Fault(FaultRules.PairField, translation.LineOf(field), field, value, other, source.Path);
        }
    }

    private static string SiblingOf(CheckedEdition edition, string language) => $"{edition.Path[..^".es.md".Length]}.{language}.md";
}
