using FrameworkGraph.Search;

namespace FrameworkGraph.Tests.Search;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Shared vision", "shared vision")]
    [InlineData("Children's SERVICE'S end", "children service end")]
    [InlineData("children’s É’s S. 's s", "children e s s s")]
    [InlineData("inter-organisational  governance!", "inter organisational governance")]
    [InlineData("Café CAFE\u0301", "cafe cafe")]
    [InlineData("ﬁnancial ½ ²", "financial 1 2 2")]
    [InlineData("ÅNGSTRÖM ΣΟΦΙΑ", "angstrom σοφια")]
    [InlineData("हिन्दी", "हनद")]
    [InlineData("한글 \u1112\u1161\u11ab", "\u1112\u1161\u11ab\u1100\u1173\u11af \u1112\u1161\u11ab")]
    [InlineData("統合 ケア", "統合 ケア")]
    [InlineData("𝔘nity 𐐀", "unity 𐐨")]
    [InlineData("45% (n=12)", "45 n 12")]
    [InlineData("\"OR* NEAR(a b)", "or near a b")]
    [InlineData("a\uD800b", "a b")]
    [InlineData(" \t\r\n—", "")]
    public void Of_text_gives_folded_words(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words.Of(text)));

    [Fact]
    public void Joined_words_stand_between_single_spaces()
    {
        Assert.Equal(" a b ", Words.Joined("A, b"));
        Assert.Equal("  ", Words.Joined(""));
    }
}
