using KnowledgeBase.Core.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Articles;

public sealed class LinkTargetTests
{
    [Theory]
    [InlineData("KB-0006", typeof(LinkTarget.ToArticle))]
    [InlineData("kb-0006#s-say", typeof(LinkTarget.ToArticle))]
    [InlineData("#step-5", typeof(LinkTarget.ToAnchor))]
    [InlineData("https://www.condusef.gob.mx/?p=1", typeof(LinkTarget.Outside))]
    [InlineData("HTTPS://example.com", typeof(LinkTarget.Outside))]
    [InlineData("mailto:une@example.com", typeof(LinkTarget.Outside))]
    [InlineData("tel:+525553400999", typeof(LinkTarget.Outside))]
    [InlineData("", typeof(LinkTarget.Refused))]
    [InlineData("#otra", typeof(LinkTarget.Refused))]
    [InlineData("KB-0006#otra", typeof(LinkTarget.Refused))]
    [InlineData("/articles/KB-0006", typeof(LinkTarget.Refused))]
    [InlineData("http://example.com", typeof(LinkTarget.Refused))]
    [InlineData("https:example.com", typeof(LinkTarget.Refused))]
    [InlineData("https://user:x@example.com", typeof(LinkTarget.Refused))]
    [InlineData(" https://example.com", typeof(LinkTarget.Refused))]
    [InlineData("https://example.com\\@evil.example", typeof(LinkTarget.Refused))]
    [InlineData("mailto:a@example.com?cc=b@example.com", typeof(LinkTarget.Refused))]
    [InlineData("javascript:alert(1)", typeof(LinkTarget.Refused))]
    [InlineData("java\nscript:alert(1)", typeof(LinkTarget.Refused))]
    public void Addresses_are_of_an_allowed_form_or_refused(string address, Type expected) => Assert.IsType(expected, LinkTarget.Parse(address));

    [Fact]
    public void A_target_is_written_as_it_is_read() => Assert.Equal("KB-0006#s-say", LinkTarget.Parse("kb-0006#s-say").ToString());
}
