using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Texts that nobody should have to type and somebody will, each of which has to be answered like any other.</summary>
internal static class OddQueries
{
    private const int Length = 10_000;
    private const int Rounds = 15;
    private const double Limit = 50;

    private static readonly (string Name, string Text)[] All =
    [
        ("10,000 characters of text", Repeated("no reconozco un cargo de mi tarjeta de crédito y quiero aclararlo ", Length)),
        ("10,000 characters of other words", Words(Length, "palabra")),
        ("10,000 letters in one word", Repeated("a", Length)),
        ("10,000 single letters", Repeated("a b c d e f g h ", Length)),
        ("512 characters of short beginnings", Words(512, "ca")),
        ("every stop word", Repeated("de la que el en y a los se del las un por con no una su para es al ", 500)),
        ("emoji", Repeated("💳🔥👩‍💻🇲🇽", 2_000)),
        ("control characters", Repeated("cargo\u0001\u0002\u0007\u001b\u007f ", 2_000)),
        ("regex bait", "(a+)+$ " + Repeated("(a+)+$", 400) + " aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"),
        ("quotes", Repeated("\"", 5_000)),
        ("quoted letters", Repeated("\"a\" ", 2_000)),
        ("minus signs", Repeated("-", 5_000)),
        ("exclusions", Repeated("-cargo -pago ", 2_000)),
        ("zero-width characters", Repeated("car\u200bgo\u200d\u2060 \ufeff", 2_000)),
        ("combining marks", "e" + Repeated("\u0301", 5_000)),
        ("right-to-left and mixed scripts", Repeated("שלום عربى 支払い платёж ", 2_000)),
        ("half a surrogate", "cargo \ud83d tarjeta \udca0"),
        ("digits", Repeated("1234567890", 2_000)),
        ("percent signs", Repeated("%00%ff%", 2_000)),
        ("one letter", "a"),
        ("wildcards", Repeated("* ? ~ ^ AND OR NOT : { } [ ] ", 2_000)),
        ("markup", Repeated("<script>alert(1)</script>", 2_000)),
        ("a word with many corrections", "carhos tarjwta clonarom bloqueno aclaracoin devolucoin comersio"),
        ("glued words", "nomereconocenelcargodelatarjetadecreditoclonada"),
    ];

    /// <summary>
    /// Asks each one several times by one client and prints the slowest answer of each. On a machine that others use, the processor time says whether a slow
    /// answer is the query's fault.
    /// </summary>
    public static async Task RunAsync(SiteClient reader, SiteProcess site)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{"odd query",-44} {"status",6} {"best ms",8} {"p50 ms",8} {"max ms",8} {"site CPU",11}  at most {Limit} ms"));
        foreach (var (name, text) in All)
        {
            var times = new List<double>();
            var (status, used) = (0, TimeSpan.Zero);
            for (var round = 0; round <= Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(LoadPaths.Search(text), UriKind.Relative));
                request.Headers.Add("HX-Request", "true");
                using var answer = await reader.Http.SendAsync(request);
                await answer.Content.ReadAsByteArrayAsync();
                if (round == 0)
                {
                    used = site.ProcessorTime;
                }
                else
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    status = status is 0 or 200 ? (int)answer.StatusCode : status;
                }
            }

            times.Sort();
            used = site.ProcessorTime - used;
            var verdict = status != 200 ? "WRONG" : times[^1] > Limit ? "TOO SLOW" : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-44} {status,6} {times[0],8:0.0} {times[Rounds / 2],8:0.0} {times[^1],8:0.0} {used.TotalMilliseconds / Rounds,8:0.0} ms  {verdict}"));
        }
    }

    private static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private static string Words(int length, string stem) =>
        string.Join(' ', Enumerable.Range(0, length).Select(i => stem + i.ToString(CultureInfo.InvariantCulture)))[..length];
}
