namespace KnowledgeBase.IntegrationTests.Security;

/// <summary>
/// Who may ask what of the site, said once more and by hand: the code's own attributes are not asked. Rights on single objects have tests of
/// their own.
/// </summary>
public static class ExpectedAccess
{
    private const string Everyone = "csr author reviewer lead admin";
    private const string Writers = "author reviewer lead";
    private const string Anyone = "anonymous " + Everyone;

    private const string Table = $"""
        GET /                                          {Everyone}
        GET /search                                    {Everyone}
        GET /articles/{"{id}"}/{"{slug?}"}                      {Everyone}
        POST /articles/{"{id}"}/{"{slug?}"}?handler=Solved      {Everyone}
        GET /team/learned                              lead
        POST /team/learned?handler=Remove              lead
        POST /team/learned?handler=Allow               lead
        GET /articles/{"{id}"}/files/{"{revision}"}/{"{name}"}     {Everyone}
        GET /articles/{"{id}"}/history                      {Everyone}
        POST /articles/{"{id}"}/history?handler=Restore     {Writers}
        GET /articles/{"{id}"}/compare                      {Everyone}
        GET /articles/new                              {Writers}
        POST /articles/new                             {Writers}
        POST /articles/new?handler=Similar             {Writers}
        POST /articles/{"{id}"}/edit?handler=Similar        {Writers}
        GET /team/search-tests/new                     lead
        POST /team/search-tests/new                    lead
        GET /articles/{"{id}"}/edit                         {Writers}
        POST /articles/{"{id}"}/edit?handler=Save           {Writers}
        POST /articles/{"{id}"}/edit?handler=Submit         {Writers}
        POST /articles/{"{id}"}/edit?handler=Preview        {Writers}
        POST /articles/{"{id}"}/edit?handler=Mask           {Writers}
        POST /articles/{"{id}"}/edit?handler=Resolve        {Writers}
        GET /glossary                                  {Everyone}
        GET /glossary/term                             {Writers}
        POST /glossary/term?handler=Save               {Writers}
        POST /glossary/term?handler=Remove             {Writers}
        GET /text-kept                                 {Anyone}
        GET /reviews                                   {Writers}
        GET /reviews/{"{number:int}"}                       {Writers}
        POST /reviews/{"{number:int}"}?handler=Submit       {Writers}
        POST /reviews/{"{number:int}"}?handler=Approve      {Writers}
        POST /reviews/{"{number:int}"}?handler=RequestChanges {Writers}
        POST /reviews/{"{number:int}"}?handler=Comment      {Writers}
        POST /reviews/{"{number:int}"}?handler=Withdraw     {Writers}
        POST /reviews/{"{number:int}"}?handler=Publish      {Writers}
        POST /reviews/{"{number:int}"}?handler=Update       {Writers}
        GET /api/v1/search                             {Everyone}
        GET /api/v1/articles/{"{id}"}                       {Everyone}
        GET /openapi/{"{documentname}"}.json                {Everyone}
        GET /account/login                             {Anyone}
        POST /account/login                            {Anyone}
        GET /account/password                          {Everyone}
        POST /account/password                         {Everyone}
        POST /account/logout                           {Everyone}
        POST /language                                 {Anyone}
        GET /error/{"{code:int:range(400,599)}"}            {Anyone}
        GET /health/content                            admin
        GET /health/live                               {Anyone}
        GET /health/ready                              {Anyone}
        """;

    private static readonly Dictionary<string, string[]> Rows = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => $"{words[0]} {words[1]}", words => words[2..], StringComparer.Ordinal);

    /// <summary>Those who may, by the first part of their demo address; <see langword="null"/> for an operation that nobody has thought about yet.</summary>
    public static IReadOnlyCollection<string>? Of(SiteOperation operation) => Rows.GetValueOrDefault(operation.ToString());
}
