using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>The front matter says what the file's name says.</summary>
internal sealed class IdentityRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        if (edition.FrontMatter is not { } frontMatter)
        {
            yield break;
        }

        if (frontMatter.Id != edition.Key.Id)
        {
            yield return edition.Fault(FaultRules.IdDiffersFromPath, edition.LineOf("id"), frontMatter.Id, edition.Key.Id);
        }

        if (frontMatter.Language != edition.Key.Language)
        {
            yield return edition.Fault(
                FaultRules.LangDiffersFromPath, edition.LineOf("lang"), LanguageCode.Of(frontMatter.Language), LanguageCode.Of(edition.Key.Language));
        }
    }
}
