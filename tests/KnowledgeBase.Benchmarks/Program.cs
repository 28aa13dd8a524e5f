using KnowledgeBase.Benchmarks.Content;
using KnowledgeBase.Benchmarks.Kills;
using KnowledgeBase.Benchmarks.Load;
using KnowledgeBase.Benchmarks.Rendering;
using KnowledgeBase.Benchmarks.Search;
using KnowledgeBase.Benchmarks.Sites;

return args switch
{
    ["store", .. var options] => await StoreBenchmark.RunAsync(options),
    ["store-writer", .. var options] => await StoreWriter.RunAsync(options),
    ["kill-site", var kills] => await KillCommand.RunAsync(kills, SiteKillTest.RunAsync),
    ["kill-store", var kills] => await KillCommand.RunAsync(kills, KillTest.RunAsync),
    ["site"] => await SiteBenchmark.RunAsync(),
    ["load", .. var options] => await LoadBenchmark.RunAsync(options),
    ["render"] => RenderBenchmark.Run(),
    ["search", var passages, var queries] => await SearchBenchmark.RunAsync(passages, queries),
    ["pruning", var passages, var queries] => PruningStudy.Run(passages, queries),
    ["stemmers", var folder] => StemmerCheck.Run(folder),
    ["words", var file] => WordCheck.Run(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Usage: store [--articles N] [--revisions N] [--folder KEPT] | kill-site KILLS | kill-store KILLS | site | render | search PASSAGES QUERIES | pruning PASSAGES QUERIES | stemmers FOLDER | words FILE\n"
        + "       load [--articles N] [--clients N] [--seconds N] [--warm-up N] [--rounds N] [--others SECONDS] [--passages FILE] [--queries FILE] [--folder KEPT]");
    return 2;
}
