/** A card that was cut out still says that it is part of an exercise. */
export const CardFoot = ({ children }: { children: string }) => <p className="cut-foot">{children}</p>;
