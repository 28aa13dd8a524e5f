using Xunit;

namespace KnowledgeBase.BrowserTests.Browsing;

/// <summary>The browser tests share one site and one Chromium.</summary>
[CollectionDefinition]
public sealed class OneSite : ICollectionFixture<BrowserFixture>;
