using KnowledgeBase.Core.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Articles;

public sealed class BlobHashTests
{
    // What `printf 'añejo\n' | git hash-object --stdin` and the same of nothing print.
    [Theory]
    [InlineData("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]
    [InlineData("añejo\n", "3f08c614e7ee3af7ac66ed4a139b07d916b00623")]
    public void Ids_are_those_of_Git(string text, string expected) => Assert.Equal(expected, BlobHash.Of(text).Value);
}
