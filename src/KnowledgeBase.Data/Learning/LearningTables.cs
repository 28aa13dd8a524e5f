using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Data.ChangeRequests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KnowledgeBase.Data.Learning;

/// <summary>The tables of what is learned from solved calls. An article is kept by its number.</summary>
internal sealed class LearningTables : IEntityTypeConfiguration<Confirmation>, IEntityTypeConfiguration<RemovedPhrase>
{
    internal const int PhraseLength = SolvedQuery.MaxLength;

    private static readonly ValueConverter<ArticleId, int> Article = new(id => id.Number, number => new ArticleId(number));

    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.ToTable("Confirmations");
        builder.HasKey(row => new { row.Article, row.Key, row.PersonId });
        builder.Property(row => row.Article).HasConversion(Article).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(PhraseLength);
        builder.Property(row => row.Text).HasMaxLength(PhraseLength);
        builder.Property(row => row.Language).HasConversion<string>().HasMaxLength(ChangeRequestTables.NameLength);
        builder.Property(row => row.PersonId).HasConversion(StoredValues.User).HasMaxLength(ChangeRequestTables.PersonIdLength);
        builder.Property(row => row.PersonName).HasMaxLength(ChangeRequestTables.PersonNameLength);
        builder.HasIndex(row => new { row.PersonId, row.At });
    }

    public void Configure(EntityTypeBuilder<RemovedPhrase> builder)
    {
        builder.ToTable("RemovedPhrases");
        builder.HasKey(row => new { row.Article, row.Key });
        builder.Property(row => row.Article).HasConversion(Article).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(PhraseLength);
        builder.Property(row => row.Text).HasMaxLength(PhraseLength);
        builder.Property(row => row.PersonId).HasConversion(StoredValues.User).HasMaxLength(ChangeRequestTables.PersonIdLength);
        builder.Property(row => row.PersonName).HasMaxLength(ChangeRequestTables.PersonNameLength);
    }
}
