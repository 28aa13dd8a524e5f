using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.SearchTests;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Search tests expect articles that exist.</summary>
internal sealed class SearchTestRule : IContentRule
{
    public IEnumerable<Fault> Check(CheckContext context) => context.Content.SearchTests.Tests
        .Where(test => !context.Content.Articles.Contains(test.Article))
        .Select(test => FaultRules.SearchTestArticle.At(test.Line, test.Article).In(SearchTestSet.Path));
}
