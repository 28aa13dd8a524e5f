using KnowledgeBase.Web.Composition;

var app = await SiteBuilder.BuildAsync(args);
await app.RunAsync();
